package org.digitaltrust.sanctions.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.change.Variations.RESTRICTIONS;
import static org.digitaltrust.sanctions.change.Variations.confirmation;
import static org.digitaltrust.sanctions.change.Variations.propose;
import static org.digitaltrust.sanctions.change.Variations.someDecision;
import static org.digitaltrust.sanctions.change.Variations.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheLocalStack
class WithdrawChangeIT {

    private static final String REASONS = "{\"reasons\": \"The wrong restriction.\"}";

    @ParameterizedTest
    @ValueSource(strings = {"admin", "admin2"})
    void a_withdrawn_change_stays_in_the_history_without_effect_and_makes_room_for_another(String by) {
        // Given
        var restriction = impose(someDecision());
        var change = propose(restriction, variation("print"));

        // When
        var withdrawn = as(by).body(REASONS).post(withdrawal(restriction, change));

        // Then
        withdrawn
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawn_by", notNullValue())
                .body("withdrawn_at", notNullValue())
                .body("withdrawal_reasons", equalTo("The wrong restriction."));
        refused(as("admin2").post(confirmation(restriction, change)), "already-withdrawn");
        refused(as(by).body(REASONS).post(withdrawal(restriction, change)), "already-withdrawn");
        as("auditor").get(RESTRICTIONS + restriction).then().body("status", equalTo("in_force"));
        as("auditor").get(RESTRICTIONS + change.path("replacement_id")).then().body("status", equalTo("withdrawn"));
        var next = propose(restriction, variation("radio"));
        as("auditor")
                .get(RESTRICTIONS + restriction + "/changes")
                .then()
                .body("items.status", contains("withdrawn", "pending_confirmation"));
        as("admin2").post(confirmation(restriction, next)).then().statusCode(200);
        refused(as("admin").body(REASONS).post(withdrawal(restriction, next)), "already-confirmed");
    }

    @Test
    void of_a_confirmation_and_a_withdrawal_at_the_same_time_exactly_one_happens() throws Exception {
        for (int i = 0; i < 5; i++) {
            // Given
            var restriction = impose(someDecision());
            var change = propose(restriction, variation("print"));

            // When
            var statuses = Concurrently.<Integer>all(List.of(
                    () -> as("admin2").post(confirmation(restriction, change)).statusCode(),
                    () -> as("admin")
                            .body(REASONS)
                            .post(withdrawal(restriction, change))
                            .statusCode()));

            // Then
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            as("auditor")
                    .get(RESTRICTIONS + restriction)
                    .then()
                    .body("status", equalTo(statuses.getFirst() == 200 ? "superseded" : "in_force"));
        }
    }

    @Test
    void only_administrators_withdraw_with_reasons_and_only_what_there_is() {
        // Given
        var restriction = impose(someDecision());
        var other = impose(someDecision());
        var change = propose(restriction, variation("print"));

        // When, Then
        as("case1").body(REASONS).post(withdrawal(restriction, change)).then().statusCode(403);
        as("admin").body(REASONS).post(withdrawal(other, change)).then().statusCode(404);
        for (var bad : List.of("{}", "{\"reasons\": \" \"}", "{\"reasons\": \"a\\u0000b\"}")) {
            as("admin").body(bad).post(withdrawal(restriction, change)).then().statusCode(400);
        }
    }

    private static void refused(Response answer, String problem) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + problem));
    }

    private static String withdrawal(String restriction, Response change) {
        return RESTRICTIONS + restriction + "/changes/" + change.path("id") + "/withdrawal";
    }
}
