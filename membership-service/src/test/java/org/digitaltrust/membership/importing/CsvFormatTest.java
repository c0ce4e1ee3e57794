package org.digitaltrust.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.digitaltrust.chassis.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private static final String REQUIRED = "external_id,kind,display_name,legal_name,chapter,email,language";

    @Test
    void a_line_becomes_a_form() {
        // Given
        var format = format(
                "language,external_id,kind,display_name,legal_name,aliases,birth_date,former_province,email,phone,topics,accounts");
        // When
        var content = format.read(
                "vi,A-1,kol,\"Lan, Kể\",Nguyễn Thị Mẫu, Lan ;LKC;,1995-04-12,Bình Dương,lan@example.vn,+84 90,,tiktok:@lan:71:5200;zalo:lan");
        // Then
        assertThat(content)
                .isEqualTo(new LineContent.Filled(Map.ofEntries(
                        Map.entry("language", "vi"),
                        Map.entry("external_id", "A-1"),
                        Map.entry("kind", "kol"),
                        Map.entry("display_name", "Lan, Kể"),
                        Map.entry("legal_name", "Nguyễn Thị Mẫu"),
                        Map.entry("aliases", List.of("Lan", "LKC")),
                        Map.entry("birth_date", "1995-04-12"),
                        Map.entry("former_province", "Bình Dương"),
                        Map.entry("contact", Map.of("email", "lan@example.vn", "phone", "+84 90")),
                        Map.entry(
                                "accounts",
                                List.of(
                                        Map.of(
                                                "platform",
                                                "tiktok",
                                                "handle",
                                                "@lan",
                                                "platform_user_id",
                                                "71",
                                                "audience",
                                                5200L),
                                        Map.of("platform", "zalo", "handle", "lan"))))));
    }

    @Test
    void a_formula_is_the_text_that_it_is() {
        // When
        var content = format(REQUIRED).read("A-1,kol,\"=HYPERLINK(\"\"x\"\")\",+1-1,79,@x,-2");
        // Then
        assertThat(properties(content))
                .containsEntry("display_name", "=HYPERLINK(\"x\")")
                .containsEntry("legal_name", "+1-1")
                .containsEntry("language", "-2");
    }

    @Test
    void semicolons_divide_where_the_first_line_says_so() {
        // When
        var content = format(REQUIRED.replace(',', ';') + ";aliases").read("A-1;kol;a,b;c;79;e;vi;\"x;y\"");
        // Then
        assertThat(properties(content))
                .containsEntry("display_name", "a,b")
                .containsEntry("aliases", List.of("x", "y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A-1,kol", "\"A\"-1,kol", "A-1,kol\rA-2,kol", "\"A-1\n\",kol,x,x\r\nx"})
    void a_quote_too_many_or_a_line_break_spoils_the_line(String line) {
        assertThat(format(REQUIRED).read(line)).isInstanceOf(LineContent.Unreadable.class);
    }

    @Test
    void more_cells_than_columns_are_refused_unless_they_are_blank() {
        assertThat(format(REQUIRED).read("1,2,3,4,5,6,7,8")).isInstanceOf(LineContent.Unreadable.class);
        assertThat(format(REQUIRED).read("1,2,3,4,5,6,7,,")).isInstanceOf(LineContent.Filled.class);
        assertThat(format(REQUIRED).read("1")).isInstanceOf(LineContent.Filled.class);
    }

    @Test
    void accounts_that_are_written_otherwise_are_left_for_the_forms_rules_to_refuse() {
        // When
        var content = format(REQUIRED + ",accounts").read("1,2,3,4,5,6,7,tiktok;a:b:c:d:e;x:y::many;z:w:u:");
        // Then
        assertThat(properties(content))
                .containsEntry(
                        "accounts",
                        List.of(
                                "tiktok",
                                "a:b:c:d:e",
                                Map.of("platform", "x", "handle", "y", "audience", "many"),
                                Map.of("platform", "z", "handle", "w", "platform_user_id", "u")));
    }

    @Test
    void a_first_line_names_each_required_column_once_and_no_unknown_one() {
        assertThat(messages("external_id,kind,kind,name"))
                .contains(
                        "has a column twice: kind",
                        "has an unknown column: name",
                        "lacks a column: display_name",
                        "lacks a column: email",
                        "lacks a column: chapter or former_province");
        assertThat(messages("\"external_id")).containsExactly("must name the columns");
        assertThat(messages(REQUIRED + "," + "x".repeat(100)))
                .containsExactly("has an unknown column: " + "x".repeat(40) + "…");
        assertThat(CsvFormat.of(" External_ID , KIND,display_name,legal_name,chapter,email,language"))
                .isInstanceOf(CsvFormat.Header.Read.class);
    }

    private static List<String> messages(String header) {
        var wrong = (CsvFormat.Header.Wrong) CsvFormat.of(header);
        return wrong.violations().stream().map(Violation::message).toList();
    }

    private static Map<String, Object> properties(LineContent content) {
        return assertThat(content)
                .asInstanceOf(type(LineContent.Filled.class))
                .actual()
                .properties();
    }

    private static CsvFormat format(String header) {
        return ((CsvFormat.Header.Read) CsvFormat.of(header)).format();
    }
}
