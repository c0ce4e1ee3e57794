package org.digitaltrust.sanctions.rundown;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.UNREADABLE_RUNDOWN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an Excel workbook. Cells formatted as dates are times of Viet Nam if they say a time of day: one without
 * is midnight to Excel, and nobody can tell whether that is meant. Formulas count by their last result. Of several workbooks
 * two are read at a time, since each takes some tens of megabytes; the others wait.
 */
final class XlsxRundown implements RundownFormat {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_SHEET_ROWS = 20_000;
    private static final int LONGEST_NUMBER = 40;
    /** Stands for any text too long for every column: many cells may share one, and none of them is to copy it. */
    private static final String TOO_LONG = "\u2026".repeat(ReadRow.LONGEST + 1);

    /** Excel counts days from 1900 on; this is the first of 2000. Smaller numbers are hours or years. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(36_526);

    /** In 2447. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(200_000);

    private static final Pattern NO_PART_OF_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DATE_FORMAT = Pattern.compile("[dyDY]");
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final Semaphore room = new Semaphore(2, true);

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Rundown read(byte[] body) {
        var rundown = new Rundown();
        if (body.length == 0) {
            return rundown;
        }
        room.acquireUninterruptibly();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(MeasuredZip.repack(body)), WITH_FORMATS);
                var rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), rundown);
        } catch (Problem refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) { // what the library throws depends on what is broken
            throw unreadable("is not an Excel workbook (.xlsx) with a sheet that can be read");
        } finally {
            room.release();
        }
        return rundown;
    }

    private static void read(Iterator<Row> rows, Rundown rundown) {
        @Nullable Columns columns = null;
        int seen = 0;
        while (rows.hasNext()) {
            var row = rows.next();
            if (++seen > MOST_SHEET_ROWS) {
                throw unreadable("must have at most " + MOST_SHEET_ROWS + " rows, blank ones included");
            }
            var cells = cells(row, columns);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns == null) {
                columns = Columns.of(cells);
                rundown.ignore(columns.ignored());
            } else {
                columns.add(row.getRowNum(), cells, rundown);
            }
        }
    }

    /** Its cells as text, as far to the right as there are columns. */
    private static List<String> cells(Row row, @Nullable Columns columns) {
        int count = columns == null ? row.getCellCount() : Math.min(row.getCellCount(), columns.count());
        var start = columns == null ? null : columns.at().get(Column.START);
        var cells = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            var cell = row.getCell(i);
            var text = cell == null ? "" : text(cell, start != null && start == i);
            cells.add(text.length() > ReadRow.LONGEST ? TOO_LONG : text);
        }
        return cells;
    }

    private static String text(Cell cell, boolean isTime) {
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal days when isTime && isTime(days, cell) -> time(cell);
            case BigDecimal number when Math.abs((long) number.scale()) > LONGEST_NUMBER -> number.toString();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> cell.getType() == CellType.ERROR ? "" : cell.getText();
        };
    }

    private static boolean isTime(BigDecimal days, Cell cell) {
        return days.compareTo(FIRST_DAY) >= 0
                && days.compareTo(LAST_DAY) < 0
                && days.stripTrailingZeros().scale() > 0
                && isDate(cell.getDataFormatString());
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && DATE_FORMAT
                        .matcher(NO_PART_OF_FORMAT.matcher(format).replaceAll(""))
                        .find();
    }

    /** To the second that is what was typed. */
    private static String time(Cell cell) {
        return cell.asDate()
                .plus(500, ChronoUnit.MILLIS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static Problem unreadable(String message) {
        return UNREADABLE_RUNDOWN.with().at("body", message);
    }
}
