package org.digitaltrust.sanctions.evaluation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves an answer later. */
@QuarkusTest
@OnTheLocalStack
class ProofIT {

    @Test
    void a_receipt_proves_what_was_answered_until_any_part_of_it_is_changed() {
        // When
        var answer = asClient("zalo").body("""
                        {"subject": {"type": "account", "id": "tiktok:@nobody.receipt"}, "action": {"name": "host"},
                         "resource": {"type": "medium", "id": "television"}, "context": {"receipt": true, "purpose": "casting"}}
                        """).post("/access/v1/evaluation");

        // Then
        var receipt = answer.then().statusCode(200).extract().<String>path("context.receipt");
        verify(receipt)
                .body("valid", equalTo(true))
                .body("payload.evidence_id", equalTo(answer.path("context.evidence_id")))
                .body("payload.caller.client", equalTo("zalo"))
                .body("payload.question.subject.id", equalTo("tiktok:@nobody.receipt"))
                .body("payload.decision", equalTo(true))
                .body("payload.answer.outcome", equalTo("unknown_subject"))
                .body("payload.answer.receipt", nullValue());
        for (int at : List.of(0, receipt.length() / 2, receipt.length() - 1)) {
            var other = receipt.charAt(at) == 'A' ? 'B' : 'A';
            verify(receipt.substring(0, at) + other + receipt.substring(at + 1)).body("valid", equalTo(false));
        }
    }

    @Test
    void a_batch_has_one_receipt_over_all_its_answers() {
        // When
        var answer = asClient("zalo").body("""
                        {"action": {"name": "host"}, "resource": {"type": "medium", "id": "television"},
                         "context": {"receipt": true},
                         "evaluations": [{"subject": {"type": "account", "id": "tiktok:@one"}}, {"subject": 7}]}
                        """).post("/access/v1/evaluations");

        // Then
        answer.then().body("evaluations[0].context.receipt", nullValue());
        verify(answer.path("context.receipt"))
                .body("valid", equalTo(true))
                .body("payload.decisions", equalTo(List.of(true, false)))
                .body("payload.evidence_id", equalTo(answer.path("context.evidence_id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7312345678901234567", "-9007199254740993", "1e400", "[{\"x\": 12345678901234567890}]"})
    void a_receipt_repeats_what_was_read_and_whatever_is_ignored_may_be_in_the_question(String ignored) {
        // When
        var answer = asClient("zalo").body("""
                        {"subject": {"type": "account", "id": "tiktok:@Nobody", "x": %1$s, "properties": {"name": %1$s}},
                         "action": {"name": "host", "properties": {"x": %1$s}},
                         "resource": {"type": "medium", "id": "livestream", "x": %1$s,
                                      "properties": {"territory": "79", "programme": %1$s, "commercial": null, "x": %1$s}},
                         "context": {"receipt": true, "time": "2026-12-01T20:00+07:00", "video_id": %1$s}, "x": %1$s}
                        """.formatted(ignored)).post("/access/v1/evaluation");

        // Then
        verify(answer.then().statusCode(200).extract().path("context.receipt"))
                .body("valid", equalTo(true))
                .body("payload.question.subject", equalTo(Map.of("type", "account", "id", "tiktok:@Nobody")))
                .body("payload.question.action", equalTo(Map.of("name", "host")))
                .body("payload.question.resource.size()", equalTo(3))
                .body("payload.question.resource.id", equalTo("livestream"))
                .body("payload.question.resource.properties", equalTo(Map.of("territory", "79")))
                .body("payload.question.context", equalTo(Map.of("receipt", true, "time", "2026-12-01T20:00+07:00")));
    }

    @Test
    void a_receipt_repeats_the_name_that_was_asked_for_and_the_permit_that_was_claimed() {
        // When
        var answer = asClient("zalo").body("""
                        {"subject": {"type": "person", "id": "row 7", "properties": {"name": "Nobody Atall", "birth_year": 1990,
                                                                                    "x": 1e400}},
                         "action": {"name": "host"},
                         "resource": {"type": "medium", "id": "radio",
                                      "properties": {"permit_id": "0198c0de-0000-7000-8000-000000000000",
                                                     "programme": "Gala"}},
                         "context": {"receipt": true}}
                        """).post("/access/v1/evaluation");

        // Then
        verify(answer.then().statusCode(200).extract().path("context.receipt"))
                .body(
                        "payload.question.subject.properties",
                        equalTo(Map.of("name", "Nobody Atall", "birth_year", 1990)))
                .body(
                        "payload.question.resource.properties",
                        equalTo(Map.of("permit_id", "0198c0de-0000-7000-8000-000000000000", "programme", "Gala")));
    }

    @Test
    void the_receipt_of_a_batch_covers_the_request_as_it_was_sent_whatever_is_in_it() throws Exception {
        // Given
        var body = """
                {"action": {"name": "host"}, "resource": {"type": "medium", "id": "television"}, "context": {"receipt": true},
                   "evaluations": [{"subject": {"type": "account", "id": "tiktok:@một", "x": 1e400}, "x": 7312345678901234567}]}
                """.getBytes(UTF_8);

        // When
        var answer = asClient("zalo").body(body).post("/access/v1/evaluations");

        // Then
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        verify(answer.then().statusCode(200).extract().path("context.receipt"))
                .body("valid", equalTo(true))
                .body("payload.request_sha256", equalTo(hash))
                .body("payload.decisions", equalTo(List.of(true)));
    }

    private static ValidatableResponse verify(String receipt) {
        return given().contentType("application/json")
                .body(Map.of("receipt", receipt))
                .post("/sanctions/v1/receipts/verification")
                .then()
                .statusCode(200);
    }
}
