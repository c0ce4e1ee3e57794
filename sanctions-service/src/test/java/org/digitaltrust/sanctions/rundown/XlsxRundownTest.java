package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.digitaltrust.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRundownTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + "<sheetData>";

    @Test
    void cells_of_every_kind_are_read_as_they_are_meant() {
        // Given
        var file = workbook(sheet -> {
            headings(sheet, "Thời gian", "Người", "Vai trò", "Phương tiện", "Năm sinh", "Thương mại", "Ghi chú");
            sheet.value(3, 0, LocalDateTime.parse("2026-12-01T20:00:00"));
            sheet.style(3, 0).format("dd/mm/yyyy hh:mm").set();
            sheet.value(3, 1, "Nguyễn Văn A");
            sheet.value(3, 2, "host");
            sheet.value(3, 3, "radio");
            sheet.value(3, 4, 1990);
            sheet.value(3, 5, true);
            sheet.value(3, 9, "beside the table");
        });
        // When
        var rundown = new XlsxRundown().read(file);
        // Then
        assertThat(rundown.items())
                .containsExactly(new RundownItem(
                        4,
                        Map.of(
                                Column.START,
                                "2026-12-01T20:00",
                                Column.PERSON,
                                "Nguyễn Văn A",
                                Column.ROLE,
                                "host",
                                Column.MEDIUM,
                                "radio",
                                Column.BIRTH_YEAR,
                                "1990",
                                Column.COMMERCIAL,
                                "true")));
        assertThat(rundown.ignoredColumns()).containsExactly("Ghi chú");
    }

    @Test
    void a_number_that_is_no_date_is_left_to_its_row() {
        // Given
        var file = workbook(sheet -> {
            headings(sheet, "person", "role", "medium", "start");
            sheet.value(1, 0, "A");
            sheet.value(1, 3, -1);
            sheet.value(2, 0, 1e300);
            sheet.value(2, 3, 1e300);
        });
        // When
        var rundown = new XlsxRundown().read(file);
        // Then
        assertThat(rundown.items()).extracting(RundownItem::row).containsExactly(2, 3);
        assertThat(rundown.items())
                .allMatch(it -> StartTime.read(it.cell(Column.START)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "46357,         dd/mm/yyyy,       46357",
        "46357,         dd/mm/yyyy hh:mm, 46357",
        "46357.8333333, dd/mm/yyyy hh:mm, 2026-12-01T20:00",
        "46357.8333333, General,          46357.8333333",
        "46357.8333333, '#,##0.00 \"d\"', 46357.8333333",
        "20,            dd/mm/yyyy hh:mm, 20",
        "20.5,          dd/mm/yyyy hh:mm, 20.5",
        "2026,          dd/mm/yyyy hh:mm, 2026",
    })
    void only_a_date_with_a_time_of_day_is_a_time(double number, String format, String read) {
        // Given
        var file = workbook(sheet -> {
            headings(sheet, "person", "role", "medium", "start");
            sheet.value(1, 3, number);
            sheet.style(1, 3).format(format).set();
        });
        // When
        var start = new XlsxRundown().read(file).items().getFirst().cell(Column.START);
        // Then
        assertThat(start).isEqualTo(read);
        assertThat(StartTime.read(start).isPresent()).isEqualTo(read.contains("T"));
    }

    @Test
    void parts_that_nobody_reads_are_not_unpacked() throws IOException {
        // Given
        var file = withPart("xl/media/image1.png", new byte[64 << 20]);
        // When
        var measured = MeasuredZip.repack(file);
        // Then
        assertThat(measured).hasSizeLessThan(10_000);
        assertThat(new XlsxRundown().read(file).items()).isEmpty();
        refused(withPart("xl/worksheets/sheet9.xml", new byte[17 << 20]));
    }

    @Test
    void a_row_beyond_the_five_thousandth_is_too_many() {
        var file = workbook(sheet -> {
            headings(sheet, "person", "role", "medium");
            for (int i = 1; i <= 5_001; i++) {
                sheet.value(i, 0, "A");
            }
        });
        assertThatThrownBy(() -> new XlsxRundown().read(file))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type().slug()).isEqualTo("rundown-too-long"));
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        for (var file : new byte[][] {
            "person,role,medium".getBytes(UTF_8), {'P', 'K', 3, 4}, new byte[100], zip("a.txt", "a"), zip(SHEET, START)
        }) {
            refused(file);
        }
        refused(workbook(sheet -> {}));
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused_and_nothing_else_happens() {
        // Given
        var file = workbook(sheet -> headings(sheet, "person", "role", "medium"));
        for (int length = 1; length < file.length; length += 50) {
            // When, Then
            var cut = java.util.Arrays.copyOf(file, length);
            try {
                assertThat(new XlsxRundown().read(cut).items()).isEmpty();
            } catch (Problem refusal) {
                assertThat(refusal.type().slug()).isEqualTo("unreadable-rundown");
            }
        }
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        refused(withSheet(START + " ".repeat(17 << 20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>person</t></is></c></row>",
                "<row r=\"1\"><c r=\"AAA1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"\u4e00\u4e001\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"&#90;&#90;&#90;&#90;1\"><v>1</v></c></row>",
                "<row r='x'><c r=''><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>99</v></c></row>",
            })
    void a_sheet_that_would_cost_memory_or_makes_no_sense_is_refused(String rows) throws IOException {
        refused(withSheet(START + rows + "</sheetData></worksheet>"));
    }

    @Test
    void very_many_cells_in_a_row_are_refused() throws IOException {
        refused(withSheet(START + "<row>" + "<c/>".repeat(703) + "</row></sheetData></worksheet>"));
        refused(withSheet(START + "<row/>".repeat(20_001) + "</sheetData></worksheet>"));
    }

    @Test
    void a_text_too_long_for_a_column_is_left_to_its_row_without_copies_of_it() throws IOException {
        // Given
        var file = workbook(sheet -> {
            headings(sheet, "person", "role", "medium");
            sheet.value(1, 0, " " + "a".repeat(30_000));
            sheet.value(2, 0, " ".repeat(30_000));
            sheet.value(3, 0, "A");
        });
        // When
        var items = new XlsxRundown().read(file).items();
        // Then
        assertThat(items).extracting(RundownItem::row).containsExactly(2, 3, 4);
        assertThat(items.getFirst().cell(Column.PERSON)).hasSize(ReadRow.LONGEST + 1);
        assertThat(items.get(1).cell(Column.PERSON)).isSameAs(items.getFirst().cell(Column.PERSON));
    }

    @Test
    void entities_are_not_expanded() throws IOException {
        refused(withSheet("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + START
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>"));
    }

    static byte[] workbook(Consumer<Worksheet> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            rows.accept(workbook.newWorksheet("Sheet"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static void headings(Worksheet sheet, String... headings) {
        for (int i = 0; i < headings.length; i++) {
            sheet.value(0, i, headings[i]);
        }
    }

    /** A workbook that is right but for its sheet. */
    static byte[] withSheet(String xml) throws IOException {
        return withPart(SHEET, xml.getBytes(UTF_8));
    }

    /** A workbook that is right but for one part. */
    static byte[] withPart(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var whole = workbook(sheet -> headings(sheet, "person", "role", "medium"));
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(whole))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                    out.closeEntry();
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(UTF_8));
            out.closeEntry();
        }
        return bytes.toByteArray();
    }

    static void refused(byte[] file) {
        assertThatThrownBy(() -> new XlsxRundown().read(file).orRefuseEmpty())
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type().slug()).isEqualTo("unreadable-rundown"));
    }
}
