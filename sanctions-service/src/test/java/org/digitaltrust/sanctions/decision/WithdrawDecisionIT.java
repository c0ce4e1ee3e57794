package org.digitaltrust.sanctions.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class WithdrawDecisionIT {

    private static final String DECISIONS = "/sanctions/v1/external-decisions/";
    private static final String REASONS = "{\"reasons\": \"The wrong account.\"}";

    @Test
    void a_withdrawn_decision_stays_on_record_and_never_takes_effect() {
        // Given
        var path = DECISIONS + enter();

        // When
        var withdrawn = as("admin2").body(REASONS).post(path + "/withdrawal");

        // Then
        withdrawn
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawn_by", notNullValue())
                .body("withdrawal_reasons", equalTo("The wrong account."));
        refused(as("admin2").post(path + "/confirmation"), "already-withdrawn");
        refused(as("admin").body(REASONS).post(path + "/withdrawal"), "already-withdrawn");
        as("auditor")
                .get(path)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("restriction.status", equalTo("pending_confirmation"));
    }

    @Test
    void of_a_confirmation_and_a_withdrawal_at_the_same_time_exactly_one_happens() throws Exception {
        for (int i = 0; i < 5; i++) {
            // Given
            var path = DECISIONS + enter();

            // When
            var statuses = Concurrently.<Integer>all(List.of(
                    () -> as("admin2").post(path + "/confirmation").statusCode(),
                    () -> as("admin").body(REASONS).post(path + "/withdrawal").statusCode()));

            // Then
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            as("auditor")
                    .get(path)
                    .then()
                    .body("status", equalTo(statuses.getFirst() == 200 ? "confirmed" : "withdrawn"));
        }
    }

    @Test
    void only_administrators_withdraw_with_reasons_and_only_what_waits() {
        // Given
        var path = DECISIONS + enter();

        // When, Then
        as("case1").body(REASONS).post(path + "/withdrawal").then().statusCode(403);
        as("admin")
                .body("{\"reasons\": \"\"}")
                .post(path + "/withdrawal")
                .then()
                .statusCode(400);
        as("admin")
                .body(REASONS)
                .post(DECISIONS + UUID.randomUUID() + "/withdrawal")
                .then()
                .statusCode(404);
        as("admin2").post(path + "/confirmation").then().statusCode(200);
        refused(as("admin").body(REASONS).post(path + "/withdrawal"), "already-confirmed");
    }

    private static void refused(Response answer, String problem) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + problem));
    }

    private static String enter() {
        return as("admin")
                .body(decision("account", "tiktok:@w." + UUID.randomUUID(), "mandatory", "restricted", "print"))
                .post(DECISIONS)
                .path("id");
    }
}
