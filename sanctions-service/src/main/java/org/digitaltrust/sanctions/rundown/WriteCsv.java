package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer as CSV, with a byte order mark by which spreadsheets know UTF-8, and the receipt in the last line. An apostrophe
 * stands before what a spreadsheet would take for a formula, also where it takes a semicolon for the end of a cell.
 */
final class WriteCsv {

    private static final ObjectWriter LINES = new CsvMapper()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern LINE_BREAKS_AND_TABS = Pattern.compile("[\\v\\t]+");
    private static final Pattern START_OF_FORMULA =
            Pattern.compile("(^|;)([\\s\"]*)([=+@\\-\uFF1D\uFF0B\uFF0D\uFF20])");

    private WriteCsv() {}

    static byte[] of(AnswerTable table) {
        var lines = new ArrayList<List<String>>();
        table.lines()
                .forEach(line -> lines.add(line.stream().map(WriteCsv::harmless).toList()));
        lines.add(List.of("receipt", table.receipt()));
        try {
            return (BYTE_ORDER_MARK + LINES.writeValueAsString(lines)).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of text are always writable", e);
        }
    }

    static String harmless(String cell) {
        var oneLine = LINE_BREAKS_AND_TABS.matcher(cell).replaceAll(" ");
        return START_OF_FORMULA.matcher(oneLine).replaceAll("$1$2'$3");
    }
}
