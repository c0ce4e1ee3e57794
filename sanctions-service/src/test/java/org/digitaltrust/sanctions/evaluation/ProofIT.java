package org.digitaltrust.sanctions.evaluation;

import static io.restassured.RestAssured.given;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

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

    private static ValidatableResponse verify(String receipt) {
        return given().contentType("application/json")
                .body(Map.of("receipt", receipt))
                .post("/sanctions/v1/receipts/verification")
                .then()
                .statusCode(200);
    }
}
