package org.digitaltrust.membership.importing;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digitaltrust.chassis.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * CSV whose first line names the columns, in any order: cells between commas or semicolons, whichever the first line has more
 * of, quoted where need be. A cell holds no line break, so that a quote too many or too few spoils its own line only.
 */
final class CsvFormat implements LineFormat {

    private static final ObjectReader CELLS =
            new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerForListOf(String.class);

    private final List<CsvColumn> columns;
    private final ObjectReader cells;

    private CsvFormat(List<CsvColumn> columns, ObjectReader cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** What the first line of a file says. */
    sealed interface Header {
        record Read(CsvFormat format) implements Header {}

        record Wrong(List<Violation> violations) implements Header {}
    }

    static Header of(String firstLine) {
        var separator = separator(firstLine);
        var cells = CELLS.with(CsvSchema.emptySchema().withColumnSeparator(separator));
        var titles = split(firstLine, cells);
        if (titles.isEmpty()) {
            return new Header.Wrong(List.of(new Violation("header", "must name the columns")));
        }
        var columns = new ArrayList<CsvColumn>();
        var wrong = new ArrayList<Violation>();
        for (var title : titles.get()) {
            var column = CsvColumn.titled(title.strip().toLowerCase(Locale.ROOT));
            if (column.isEmpty()) {
                wrong.add(new Violation("header", "has an unknown column: " + shortened(title)));
            } else if (columns.contains(column.get())) {
                wrong.add(new Violation(
                        "header", "has a column twice: " + column.get().title()));
            } else {
                columns.add(column.get());
            }
        }
        wrong.addAll(missing(columns));
        return wrong.isEmpty() ? new Header.Read(new CsvFormat(columns, cells)) : new Header.Wrong(wrong);
    }

    private static List<Violation> missing(List<CsvColumn> columns) {
        var missing = EnumSet.allOf(CsvColumn.class);
        missing.removeIf(it -> !it.isRequired() || columns.contains(it));
        var wrong = new ArrayList<>(missing.stream()
                .map(it -> new Violation("header", "lacks a column: " + it.title()))
                .toList());
        if (!columns.contains(CsvColumn.CHAPTER) && !columns.contains(CsvColumn.FORMER_PROVINCE)) {
            wrong.add(new Violation("header", "lacks a column: chapter or former_province"));
        }
        return wrong;
    }

    private static String shortened(String title) {
        return title.length() > 40 ? title.substring(0, 40) + "…" : title;
    }

    private static char separator(String line) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '"' -> quoted = !quoted;
                case ',' -> commas += quoted ? 0 : 1;
                case ';' -> semicolons += quoted ? 0 : 1;
                default -> {}
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public LineContent read(String line) {
        var split = split(line, cells);
        if (split.isEmpty()) {
            return LineContent.Unreadable.because("has a quote too many or too few, or a line break in a cell");
        }
        var found = split.get();
        if (found.stream().skip(columns.size()).anyMatch(it -> !it.isBlank())) {
            return LineContent.Unreadable.because("has more cells than the first line");
        }
        var form = new LinkedHashMap<String, Object>(Map.of("contact", Map.of(), "accounts", List.of()));
        for (int i = 0; i < Math.min(columns.size(), found.size()); i++) {
            var cell = found.get(i).strip();
            if (!cell.isEmpty()) {
                columns.get(i).put(cell, form);
            }
        }
        return new LineContent.Filled(form);
    }

    /** The cells of a line; empty where it is not one line of cells. */
    private static Optional<List<String>> split(String line, ObjectReader cells) {
        try (var rows = cells.<List<@Nullable String>>readValues(line)) {
            if (!rows.hasNextValue()) {
                return Optional.empty();
            }
            var found =
                    rows.nextValue().stream().map(it -> it == null ? "" : it).toList();
            return rows.hasNextValue() ? Optional.empty() : Optional.of(found);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    @Override
    public List<Violation> inItsWords(List<Violation> violations) {
        return violations.stream()
                .map(it -> it.field().startsWith("contact.")
                        ? new Violation(it.field().substring("contact.".length()), it.message())
                        : it)
                .toList();
    }
}
