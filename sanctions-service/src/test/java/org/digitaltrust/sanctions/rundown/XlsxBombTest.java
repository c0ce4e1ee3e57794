package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitaltrust.sanctions.rundown.XlsxRundownTest.START;
import static org.digitaltrust.sanctions.rundown.XlsxRundownTest.refused;
import static org.digitaltrust.sanctions.rundown.XlsxRundownTest.withPart;
import static org.digitaltrust.sanctions.rundown.XlsxRundownTest.withSheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small workbooks that would cost whoever reads them much. */
class XlsxBombTest {

    @Test
    void a_text_or_number_longer_than_excel_writes_is_refused() throws IOException {
        // Given
        var cell = "<row r=\"1\"><c r=\"A1\" t=\"%s\">%s</c></row></sheetData></worksheet>";
        var digits = "<v>" + "9".repeat(60) + "%s" + "9".repeat(60) + "</v>";
        // When, Then
        for (var between : new String[] {"", "<x/>", "<v></v>", "<!-- -->", "<c/>", "</v><v>"}) {
            measuredTooLarge(withSheet(START + cell.formatted("n", digits.formatted(between))));
        }
        measuredTooLarge(withSheet(START + cell.formatted("s", "<v>" + "0".repeat(70_000) + "</v>")));
        measuredTooLarge(withSheet(START + cell.formatted("str", "<v>" + "&#97;".repeat(70_000) + "</v>")));
        measuredTooLarge(withPart(
                "xl/sharedStrings.xml", ("<sst><si><t> " + "a".repeat(1_900_000) + "</t></si></sst>").getBytes(UTF_8)));
        assertThat(MeasuredZip.repack(
                        withSheet(START + cell.formatted("n", "<f>" + "9".repeat(8_000) + "</f><v>1</v>"))))
                .isNotEmpty();
    }

    @Test
    void a_tag_with_very_many_attributes_and_very_many_names_are_refused() throws IOException {
        // Given
        var attributes =
                IntStream.range(0, 10_000).mapToObj(it -> " a" + it + "='>'").collect(joining());
        var tags = IntStream.range(0, 1_001).mapToObj(it -> "<a" + it + "/>").collect(joining());
        var targets =
                IntStream.range(0, 1_001).mapToObj(it -> "<?a" + it + "?>").collect(joining());
        // When, Then
        measuredTooLarge(withSheet(START + "<!-- ' --><row" + attributes + "/></sheetData></worksheet>"));
        measuredTooLarge(withSheet(START + tags + "</sheetData></worksheet>"));
        measuredTooLarge(withSheet(START + targets + "</sheetData></worksheet>"));
        measuredTooLarge(withPart("xl/sharedStrings.xml", ("<sst" + attributes + "/>").getBytes(UTF_8)));
    }

    /** What would cost its reader must not reach it. */
    private static void measuredTooLarge(byte[] file) {
        assertThatThrownBy(() -> MeasuredZip.repack(file))
                .isInstanceOfAny(IOException.class, UncheckedIOException.class);
        refused(file);
    }
}
