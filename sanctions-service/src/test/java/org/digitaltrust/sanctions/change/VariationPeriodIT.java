package org.digitaltrust.sanctions.change;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.change.Variations.RESTRICTIONS;
import static org.digitaltrust.sanctions.change.Variations.confirmation;
import static org.digitaltrust.sanctions.change.Variations.propose;
import static org.digitaltrust.sanctions.change.Variations.someAccount;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Varying a restriction never frees anybody in between. */
@QuarkusTest
@OnTheLocalStack
class VariationPeriodIT {

    private static final String LONG_AGO = "2026-01-20T00:00:00Z";
    private static final String TO_COME = "2099-01-20T00:00:00Z";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({
        LONG_AGO + ", " + TO_COME + ", 2126-01-01T00:00:00Z, restriction.from",
        LONG_AGO + ", " + LONG_AGO + ", 2026-02-01T00:00:00Z, restriction.until",
        TO_COME + ", 2099-01-20T00:00:00.000001Z, 2126-01-01T00:00:00Z, restriction.from",
        TO_COME + ", " + LONG_AGO + ", 2026-02-01T00:00:00Z, restriction.until"
    })
    void a_variation_that_would_leave_a_gap_is_refused(String begun, String from, String until, String field) {
        // Given
        var account = someAccount();
        var restriction = impose(beginning(begun, account));

        // When
        var answer = as("admin").body(variation(from, until)).post(RESTRICTIONS + restriction + "/variation");

        // Then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-period"))
                .body("violations.field", contains(field));
        await().untilAsserted(() -> asked(account, "2099-02-01T00:00:00Z", "restricted"));
    }

    @ParameterizedTest
    @CsvSource({
        LONG_AGO + ", 2026-03-01T00:00:00Z",
        TO_COME + ", " + TO_COME,
        TO_COME + ", 2027-01-01T00:00:00Z",
        TO_COME + ", " + LONG_AGO
    })
    void a_variation_that_begins_in_time_restricts_at_every_moment(String begun, String from) {
        // Given
        var account = someAccount();
        var restriction = impose(beginning(begun, account));

        // When
        var change = propose(restriction, variation(from, "2126-01-01T00:00:00Z"));
        as("admin2").post(confirmation(restriction, change)).then().statusCode(200);

        // Then
        var successor = change.<String>path("replacement_id");
        await().untilAsserted(() -> asked(account, "2099-02-01T00:00:00Z", "restricted")
                .body("context.reasons[0].restriction_id", equalTo(successor)));
    }

    @Test
    void a_variation_whose_time_has_run_out_before_its_confirmation_is_refused_and_the_old_one_stands()
            throws SQLException {
        // Given
        var account = someAccount();
        var restriction = impose(beginning(LONG_AGO, account));
        var change = propose(restriction, variation(LONG_AGO, "2126-01-01T00:00:00Z"));
        new Rows(database)
                .change(
                        "update restriction set valid_until = now() where id = ?",
                        UUID.fromString(change.path("replacement_id")));

        // When
        var answer = as("admin2").post(confirmation(restriction, change));

        // Then
        answer.then().statusCode(422).body("type", equalTo("/problems/invalid-period"));
        as("auditor").get(RESTRICTIONS + restriction).then().body("status", equalTo("in_force"));
        await().untilAsserted(
                        () -> ask("zalo", account, "television").then().body("context.outcome", equalTo("restricted")));
    }

    private static ValidatableResponse asked(String account, String time, String outcome) {
        return asClient("zalo")
                .body("""
                        {"subject": {"type": "account", "id": "%s"}, "action": {"name": "host"},
                         "resource": {"type": "medium", "id": "television"}, "context": {"time": "%s"}}
                        """.formatted(account, time))
                .post("/access/v1/evaluation")
                .then()
                .body("context.outcome", equalTo(outcome));
    }

    private static String beginning(String from, String account) {
        return decision("account", account, "mandatory", "restricted", "television")
                .replace("2026-01-20T00:00:00+07:00", from);
    }

    private static String variation(String from, String until) {
        return """
                {"reasons": "The authority varied its decision.",
                 "restriction": {"media": ["television"], "from": "%s", "until": "%s", "level": "restricted"}}
                """.formatted(from, until);
    }
}
