package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.UNREADABLE_RUNDOWN;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheets save it: UTF-8, with or without a byte order mark; cells between commas or semicolons, whichever its
 * first row has more of; quoted where need be. A quote that is never closed spoils the whole file, since nobody can tell
 * where the next row begins.
 */
final class CsvRundown implements RundownFormat {

    static final String MEDIA_TYPE = "text/csv";

    private static final ObjectReader ROWS =
            new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerForListOf(String.class);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Rundown read(byte[] body) {
        var text = text(body);
        var rundown = new Rundown();
        int row = 0;
        try (MappingIterator<List<String>> rows = ROWS.with(
                        CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                .readValues(text)) {
            @Nullable Columns columns = null;
            while (rows.hasNextValue()) {
                var cells = rows.nextValue();
                row++;
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns == null) {
                    columns = Columns.of(cells);
                    rundown.ignore(columns.ignored());
                } else {
                    add(row, cells, columns, rundown);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw unreadable("row " + (row + 1), "has a quote too many or too few");
        }
        return rundown;
    }

    /** A row that is longer than the first has most likely an unquoted separator in it: what stands where is a guess. */
    private static void add(int row, List<String> cells, Columns columns, Rundown rundown) {
        if (cells.stream().skip(columns.count()).anyMatch(it -> !it.isBlank())) {
            rundown.addUnreadable(row, "has more cells than the first row");
        } else {
            columns.add(row, cells, rundown);
        }
    }

    private static String text(byte[] body) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("body", "must be UTF-8: save it as \"CSV UTF-8\"");
        }
    }

    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> quoted = !quoted;
                case ',' -> commas += quoted ? 0 : 1;
                case ';' -> semicolons += quoted ? 0 : 1;
                case '\n', '\r' -> {
                    if (!quoted && commas + semicolons > 0) {
                        return semicolons > commas ? ';' : ',';
                    }
                }
                default -> {}
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    private static Problem unreadable(String field, String message) {
        return UNREADABLE_RUNDOWN.with().at(field, message);
    }
}
