package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteCsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            An;=1+1        | An;'=1+1
            An; -1;@x      | An; '-1;'@x
            =1             | '=1
            a = b - c      | a = b - c
            a@b            | a@b
            An;"=1"        | An;"'=1"
            """)
    void a_formula_is_text_also_after_what_some_take_for_the_end_of_a_cell(String cell, String written) {
        assertThat(WriteCsv.harmless(cell)).isEqualTo(written);
    }

    @Property
    void however_a_spreadsheet_divides_a_line_no_cell_begins_a_formula(
            @ForAll
                    @StringLength(max = 10)
                    @Chars({'a', ';', ',', '\t', '\n', '\r', '\u2028', '"', ' ', '=', '+', '-', '@'})
                    String cell) {
        // When
        var file = new String(WriteCsv.of(new AnswerTable(List.of(List.of("x", cell)), "r")), UTF_8);
        // Then
        var line = file.substring(1).split("\r\n", -1)[0];
        assertThat(line).startsWith("\"x\",\"").doesNotContainPattern("[\\v\\t]");
        for (var divided : line.split(";", -1)) {
            assertThat(divided.replaceFirst("^[\\s\"]+", ""))
                    .doesNotStartWith("=")
                    .doesNotStartWith("+");
            assertThat(divided.replaceFirst("^[\\s\"]+", ""))
                    .doesNotStartWith("-")
                    .doesNotStartWith("@");
        }
        assertThat(line.substring(line.indexOf(',') + 2).replaceFirst("^[\\s\"]+", ""))
                .doesNotContainPattern("^[=+@-]");
    }
}
