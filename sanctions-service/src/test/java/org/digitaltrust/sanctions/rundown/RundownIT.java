package org.digitaltrust.sanctions.rundown;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.rundown.Rundowns.RESTRICTED;
import static org.digitaltrust.sanctions.rundown.Rundowns.RUNDOWNS;
import static org.digitaltrust.sanctions.rundown.Rundowns.csv;
import static org.digitaltrust.sanctions.rundown.Rundowns.items;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class RundownIT {

    private static final String VIETNAMESE = String.join(
            "\r\n",
            "\uFEFFKhách mời;Vai trò;Phương tiện;Thời gian;Chương trình;Kênh;Ghi chú",
            RESTRICTED + ";Dẫn chương trình;truyền hình;01/12/2026 20:00;\"Đêm; nhạc\";VTV;x",
            "TikTok: @nobody;khách mời;Phát thanh;;;;");

    @Inject
    ObjectMapper json;

    @BeforeEach
    void restrict() {
        Rundowns.restrict();
    }

    @Test
    void a_list_in_json_is_answered_row_by_row_and_kept() {
        // When
        var answer = asClient("zalo")
                .body(items("""
                {"person": "%s", "role": "host", "medium": "television", "start": "2026-12-01T20:00:00+07:00",
                 "programme": "Show", "channel": "One"},
                {"person": "%s", "role": "host", "medium": "print"},
                {"person": "Nobody of that name", "role": "Guest", "medium": "Radio", "birth_year": 1990}
                """.formatted(RESTRICTED, RESTRICTED)))
                .post(RUNDOWNS);
        // Then
        answer.then()
                .statusCode(201)
                .header("Location", RUNDOWNS + "/" + answer.path("id"))
                .body("counts", equalTo(Map.of("restricted", 1, "permitted", 1, "unknown_subject", 1)))
                .body("rows.row", contains(1, 2, 3))
                .body("rows.decision", contains(false, true, true))
                .body("rows[0].start", equalTo("2026-12-01T13:00:00Z"))
                .body("rows[0].programme", equalTo("Show"))
                .body("rows[0].channel", equalTo("One"))
                .body("rows[0].obligations", contains("label"))
                .body("rows[0].reason", containsString("Decree 38/2021/ND-CP, Art. 11(9)(a), Thanh tra Sở, until "))
                .body("rows[1].reason", equalTo("No restriction covers this appearance."))
                .body("rows[2].medium", equalTo("radio"))
                .body("unreadable", empty())
                .body("ignored_columns", empty())
                .body("as_of", notNullValue())
                .body("register_version", notNullValue())
                .body("valid_until", notNullValue());
        var kept = asClient("zalo").get(answer.header("Location"));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.asString()).isEqualTo(answer.asString());
    }

    @Test
    void a_list_as_a_vietnamese_spreadsheet_saves_it_is_answered_in_vietnamese() {
        // When
        var answer = csv("zalo", VIETNAMESE, "vi");
        // Then
        answer.then()
                .statusCode(201)
                .body("rows.row", contains(2, 3))
                .body("rows.outcome", contains("restricted", "unknown_subject"))
                .body("rows[0].role", equalTo("host"))
                .body("rows[0].start", equalTo("2026-12-01T13:00:00Z"))
                .body("rows[0].programme", equalTo("Đêm; nhạc"))
                .body("rows[0].reason", startsWith("Bắt buộc"))
                .body("rows[0].reason", containsString("Nghị định 38/2021/NĐ-CP"))
                .body("rows[0].reason", containsString("Việc phải làm: Gắn nhãn."))
                .body("rows[1].person", equalTo("TikTok: @nobody"))
                .body("ignored_columns", contains("Ghi chú"));
    }

    @Test
    void rows_that_cannot_be_read_are_named_as_the_file_counts_them_and_the_rest_is_answered() {
        // When
        var answer = csv("zalo", """
                person,role,medium,start,permit_id,birth_year,commercial
                %s,host,television,,,,
                @nobody,host,radio,,,,
                a,dance,radio,,,,
                a,host,,,,,
                a,host,radio,tonight,,,
                tiktok:@a,host,radio,,17,,
                a,host,radio,,,3000,
                a,host,radio,,,,maybe
                %s,host,radio,,,,
                x\0y,host,radio,,,,
                one,two,three,four,five,six,seven,eight
                a,host,radio,,,,có
                """.formatted(RESTRICTED, "a".repeat(1 << 20)), "en");
        // Then
        answer.then()
                .statusCode(201)
                .body("rows.row", contains(2, 13))
                .body("unreadable.row", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                .body("unreadable[0].message", equalTo("person must be platform:@handle or platform:uid:<id>"))
                .body("unreadable[1].message", equalTo("role must be a code or a name of the vocabulary activities"))
                .body("unreadable[2].message", equalTo("medium is missing"))
                .body("unreadable[3].message", startsWith("start must be a date and time"))
                .body("unreadable[4].message", equalTo("permit_id must be a UUID"))
                .body("unreadable[5].message", startsWith("birth_year must be a year"))
                .body("unreadable[6].message", startsWith("commercial must be"));
    }

    @Test
    void the_receipt_covers_the_whole_list_and_is_ours() throws Exception {
        // Given
        var answer = csv("zalo", VIETNAMESE, "vi");
        // When
        var verified = given().contentType("application/json")
                .body(Map.of("receipt", answer.<String>path("receipt")))
                .post("/sanctions/v1/receipts/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
        // Then
        var rows = CanonicalJson.of(json.readTree(answer.asByteArray()).get("rows"));
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rows.getBytes(UTF_8)));
        verified.body("payload.rundown_id", equalTo(answer.path("id")))
                .body("payload.rows_sha256", equalTo(hash))
                .body("payload.row_count", equalTo(2))
                .body("payload.caller.client", equalTo("zalo"))
                .body("payload.caller.party", notNullValue())
                .body("payload.counts", equalTo(answer.path("counts")));
    }

    @Test
    void what_restricts_somebody_is_noted_for_each_row() {
        // Given
        var client = "broadcaster-one";
        var before = disclosures(client);
        // When
        csv(client, "person,role,medium\n" + (RESTRICTED + ",host,television\n").repeat(3), "en")
                .then()
                .statusCode(201);
        // Then
        await().untilAsserted(() -> assertThat(disclosures(client)).isEqualTo(before + 3));
    }

    @Test
    void another_party_is_not_told_that_it_is_there() {
        // Given
        var location = csv("tiktok", VIETNAMESE, "en").header("Location");
        // When, Then
        asClient("tiktok").get(location).then().statusCode(200);
        asClient("zalo").get(location).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        asClient("zalo").get(RUNDOWNS + "/" + UUID.randomUUID()).then().statusCode(404);
        asClient("zalo").get(RUNDOWNS + "/x").then().statusCode(404);
    }

    @Test
    void only_callers_that_may_ask_may_send_a_list() {
        as("member1").body(items("")).post(RUNDOWNS).then().statusCode(403);
        as("member1").get(RUNDOWNS + "/" + UUID.randomUUID()).then().statusCode(403);
        given().contentType("application/json")
                .body(items(""))
                .post(RUNDOWNS)
                .then()
                .statusCode(401);
    }

    @Test
    void a_repeated_request_gives_the_same_answer_and_another_body_is_refused() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = items("{\"person\": \"%s\", \"role\": \"host\", \"medium\": \"radio\"}".formatted(RESTRICTED));
        // When
        var first = asClient("zalo").header("Idempotency-Key", key).body(body).post(RUNDOWNS);
        var second = asClient("zalo").header("Idempotency-Key", key).body(body).post(RUNDOWNS);
        var other =
                asClient("zalo").header("Idempotency-Key", key).body(body + " ").post(RUNDOWNS);
        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        other.then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private static long disclosures(String client) {
        try (var connection = LocalStackTestResource.infrastructure().postgres().connect("sanctions");
                var statement = connection.prepareStatement(
                        "select count(*) from disclosure where client = ? and operation = 'rundown'")) {
            statement.setString(1, client);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
