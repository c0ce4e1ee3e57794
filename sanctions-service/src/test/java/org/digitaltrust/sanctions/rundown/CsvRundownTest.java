package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.digitaltrust.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRundownTest {

    private static final String HEADINGS = "person,role,medium\n";

    @Test
    void vietnamese_headings_semicolons_and_a_byte_order_mark_are_read_as_spreadsheets_write_them() {
        // Given
        var file = String.join(
                "\r\n",
                "\uFEFFHọ và tên;Vai trò;PHƯƠNG TIỆN;Năm sinh;Ghi chú",
                "Nguyễn Văn A;Khách mời;\"Truyền; hình\";1990;x");
        // When
        var rundown = read(file);
        // Then
        assertThat(rundown.items())
                .containsExactly(new RundownItem(
                        2,
                        Map.of(
                                Column.PERSON,
                                "Nguyễn Văn A",
                                Column.ROLE,
                                "Khách mời",
                                Column.MEDIUM,
                                "Truyền; hình",
                                Column.BIRTH_YEAR,
                                "1990")));
        assertThat(rundown.ignoredColumns()).containsExactly("Ghi chú");
    }

    @Property(tries = 300)
    void whatever_separates_and_quotes_the_cells_the_rows_are_the_same(
            @ForAll @Size(min = 1, max = 5)
                    List<
                                    @Size(3) List<
                                            @NotBlank @StringLength(max = 12) @CharRange(from = 'a', to = 'f')
                                            @Chars({' ', ',', ';', '"', '\n', '@', 'ễ'}) String>>
                            rows,
            @ForAll boolean semicolon,
            @ForAll boolean quoteAll,
            @ForAll boolean carriageReturns,
            @ForAll boolean byteOrderMark) {
        // Given
        var separator = semicolon ? ";" : ",";
        var lineEnd = carriageReturns ? "\r\n" : "\n";
        var lines = rows.stream()
                .map(row -> row.stream().map(it -> quoted(it, quoteAll)).collect(Collectors.joining(separator)));
        var file = (byteOrderMark ? "\uFEFF" : "")
                + HEADINGS.strip().replace(",", separator)
                + lineEnd
                + lines.collect(Collectors.joining(lineEnd));
        // When
        var read = read(file).items().stream()
                .map(it -> List.of(it.cell(Column.PERSON), it.cell(Column.ROLE), it.cell(Column.MEDIUM)));
        // Then
        assertThat(read)
                .isEqualTo(rows.stream()
                        .map(row -> row.stream().map(String::strip).toList())
                        .toList());
    }

    @Test
    void blank_rows_count_but_are_no_rows_of_the_list() {
        // When
        var rundown = read("\n" + HEADINGS + "\n,,\na,b,c\n\n\n");
        // Then
        assertThat(rundown.items()).extracting(RundownItem::row).containsExactly(5);
        assertThat(rundown.unreadable()).isEmpty();
    }

    @Test
    void a_row_with_more_cells_than_the_first_is_not_guessed_at() {
        // When
        var rundown = read(HEADINGS + "A, B,host,television\na,b,c,\n");
        // Then
        assertThat(rundown.unreadable()).containsExactly(new UnreadableRow(2, "has more cells than the first row"));
        assertThat(rundown.items()).extracting(RundownItem::row).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADINGS + "\"a,b,c\nd,e,f\n",
                HEADINGS + "\"a\"x,b,c\n",
                "name,role\na,b\n",
                "person,tên,role,medium\na,b,c,d\n",
                "no heading at all",
                "\"",
                "\0",
            })
    void a_file_whose_rows_cannot_be_told_apart_is_refused_as_a_whole(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type().slug()).isEqualTo("unreadable-rundown"));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4"})
    void a_stray_quote_is_reported_in_its_row(int row) {
        // Given
        var rows = new ArrayList<>(List.of(HEADINGS, "a,b,c\n", "d,e,f\n", "g,h,i\n", "j,k,l\n"));
        rows.set(row - 1, "\"x\"x" + rows.get(row - 1));
        // When, Then
        assertThatThrownBy(() -> read(String.join("", rows)))
                .extracting("violations")
                .asString()
                .contains("field=row " + row + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tài khoản", "account", "ACCOUNT"})
    void a_bare_word_under_a_heading_of_accounts_is_no_name(String heading) {
        // When
        var rundown = read(heading + ",role,medium\nsomebody,host,radio\ntiktok:@a,host,radio\n"
                + "\u200b,host,radio\n9b2d6c1e-0f6e-4b51-9a4e-3d1f5f0f7a11,host,radio\n");
        // Then
        assertThat(rundown.unreadable())
                .containsExactly(new UnreadableRow(2, "person must be an account: write platform:@handle"));
        assertThat(rundown.items()).extracting(RundownItem::row).containsExactly(3, 4, 5);
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        var latin = (HEADINGS + "Ngô,host,radio\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new CsvRundown().read(latin)).isInstanceOf(Problem.class);
    }

    @Test
    void a_cell_of_a_megabyte_and_a_null_character_are_read_and_left_to_their_row() {
        // When
        var rundown = read(HEADINGS + "a".repeat(1 << 20) + ",host,radio\n\"x\0y\",host,radio\nz,host,radio\n");
        // Then
        assertThat(rundown.items()).extracting(RundownItem::row).containsExactly(2, 3, 4);
    }

    @Test
    void a_row_beyond_the_five_thousandth_is_too_many() {
        // Given
        var most = HEADINGS + "a,b,c\n".repeat(5_000);
        // When, Then
        assertThat(read(most).items()).hasSize(5_000);
        assertThatThrownBy(() -> read(most + "a,b,c"))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type().slug()).isEqualTo("rundown-too-long"));
    }

    @Test
    void a_first_row_of_very_many_columns_is_refused() {
        assertThatThrownBy(() -> read(HEADINGS.strip() + ",x".repeat(300_000))).isInstanceOf(Problem.class);
    }

    private static String quoted(String cell, boolean always) {
        var needed = cell.contains("\"") || cell.contains(",") || cell.contains(";") || cell.contains("\n");
        return always || needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static Rundown read(String file) {
        return new CsvRundown().read(file.getBytes(UTF_8));
    }
}
