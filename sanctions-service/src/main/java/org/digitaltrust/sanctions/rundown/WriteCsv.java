package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;

/** An answer as CSV, with a byte order mark by which spreadsheets know UTF-8, and the receipt in the last line. */
final class WriteCsv {

    private static final ObjectWriter LINES = new CsvMapper()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WriteCsv() {}

    static byte[] of(AnswerTable table) {
        var lines = new ArrayList<>(table.lines());
        lines.add(List.of("receipt", table.receipt()));
        try {
            return (BYTE_ORDER_MARK + LINES.writeValueAsString(lines)).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of text are always writable", e);
        }
    }
}
