package org.digitaltrust.membership.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.importing.ImportsIT.HEADER;
import static org.digitaltrust.membership.importing.ImportsIT.LAN;
import static org.digitaltrust.membership.importing.ImportsIT.LAN_AS_JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that make no member: each is named with what is wrong with it, and holds nobody else up. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class RefusedLinesIT {

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("A-1,", ",", "external_id"),
                fault("A-1,", "A-1\t,", null),
                fault("A-1,", "x".repeat(101) + ",", "external_id"),
                fault("A-1,", "A\0,", "external_id"),
                fault(",kol,", ",KOL,", "kind"),
                fault(",kol,", ",,", "kind"),
                fault("Lan Kể Chuyện", "x".repeat(101), "display_name"),
                fault("Lan Kể Chuyện", " ", "display_name"),
                fault("Lan Kể Chuyện", "a\0b", "display_name"),
                fault("Lan Kể Chuyện", "=cmd|' /C calc'!A0", null),
                fault("Nguyễn Thị Mẫu", "", "legal_name"),
                fault("1995-04-12", "12/04/1995", "birth_date"),
                fault("1995-04-12", "2999-01-01", "birth_date"),
                fault("1995-04-12", "-9999-01-01", "birth_date"),
                fault(",Bình Dương,", ",Atlantis,", "former_province"),
                fault(",Bình Dương,", ",,", "chapter"),
                fault(",,Bình Dương,", ",05,,", "chapter"),
                fault(",,Bình Dương,", ",01,Bình Dương,", "former_province"),
                fault(",,Bình Dương,", ",79,binh duong,", null),
                fault("lan@example.vn", "nobody", "email"),
                fault("lan@example.vn", "", "email"),
                fault("+84 901 000 001", "call", "phone"),
                fault("zalo:lan", "zalo", "accounts[1]"),
                fault("zalo:lan", "ZALO:lan", "accounts[1].platform"),
                fault("zalo:lan", "zalo:two words", "accounts[1].handle"),
                fault("zalo:lan", "zalo:lan:1:many", "accounts[1].audience"),
                fault("zalo:lan", "zalo:lan:1:-5", "accounts[1].audience"),
                fault("zalo:lan", "zalo:lan:1:99999999999999999999", "accounts[1].audience"),
                fault("zalo:lan", "tiktok:LAN_ke_chuyen", "accounts[1]"),
                fault(",vi", ",fr", "language"),
                fault(",vi", ",vi,more", "line"),
                fault("Lan KC", "\"Lan KC", "line"),
                fault("Lan KC", "a;".repeat(21), "aliases"),
                fault("Lan KC", "x".repeat(70_000), "line"));
    }

    private static Arguments fault(String good, String bad, String field) {
        assertThat(LAN).contains(good);
        return Arguments.of(
                bad.substring(0, Math.min(30, bad.length())),
                field,
                LAN.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void a_fault_is_named_and_spoils_its_own_line_only(String what, String field, String line) {
        // Given
        var other = LAN.replace("A-1", "A-2").replace("lan@", "other@");
        // When
        var ended = Imports.whole(Imports.CSV, HEADER + line + "\n" + other);
        // Then
        ended.then().body("status", equalTo("completed")).body("refused", equalTo(field == null ? 0 : 1));
        if (field != null) {
            Imports.refused(ended)
                    .then()
                    .body("items[0].line", equalTo(2))
                    .body("items[0].violations.field", hasItem(field));
        }
        get("membership", MEMBERS).then().body("items", hasSize(field == null ? 2 : 1));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void a_line_of_json_is_refused_for_what_is_wrong_with_it(String line, String field) {
        // When
        var ended = Imports.whole(Imports.NDJSON, line + "\n" + LAN_AS_JSON);
        // Then
        ended.then()
                .body("status", equalTo("completed"))
                .body("imported", equalTo(1))
                .body("refused", equalTo(1));
        Imports.refused(ended).then().body("items[0].violations.field", hasItem(field));
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of("[]", "line"),
                Arguments.of("null", "line"),
                Arguments.of("{", "line"),
                Arguments.of("{} {}", "line"),
                Arguments.of("[".repeat(5_000), "line"),
                Arguments.of("{\"kind\": \"kol\", \"kind\": \"koc\"}", "line"),
                Arguments.of("{}", "external_id"),
                Arguments.of("{\"external_id\": 5}", "external_id"),
                Arguments.of(json("\"language\": \"vi\"", "\"language\": \"vi\", \"admin\": true"), "admin"),
                Arguments.of(json("\"kol\"", "7"), "kind"),
                Arguments.of(json("Lan Kể Chuyện", "a\\u0000b"), "display_name"),
                Arguments.of(json("Lan Kể Chuyện", "a\\ud800b"), "display_name"),
                Arguments.of(json("lan@example.vn", "nobody"), "contact.email"),
                Arguments.of(json("\"chapter\": \"79\"", "\"former_province\": 7"), "former_province"),
                Arguments.of(json("[{\"platform\"", "[null, {\"platform\""), "accounts[0]"));
    }

    private static String json(String good, String bad) {
        assertThat(LAN_AS_JSON).contains(good);
        return LAN_AS_JSON.replace("A-1", "A-0").replace(good, bad);
    }

    @Test
    void a_line_that_is_not_utf_8_or_a_megabyte_long_spoils_itself_only() {
        // Given
        var latin = new String("A-9,kol,\u00E9t\u00E9,x,,,79,,a@b.vn,,,,vi\n".getBytes(ISO_8859_1), ISO_8859_1);
        var bytes = join(
                HEADER.getBytes(UTF_8),
                latin.getBytes(ISO_8859_1),
                ("A-8,kol," + "x".repeat(1_000_000) + "\n").getBytes(UTF_8),
                LAN.getBytes(UTF_8));
        // When
        var ended = Imports.whole(Imports.CSV, bytes);
        // Then
        ended.then().body("imported", equalTo(1)).body("refused", equalTo(2));
        Imports.refused(ended)
                .then()
                .body("items.reason", contains("unreadable", "unreadable"))
                .body("items.violations.flatten().message", contains("is not UTF-8", "is longer than 65536 bytes"));
    }

    private static byte[] join(byte[]... parts) {
        var whole = new byte[Stream.of(parts).mapToInt(it -> it.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
