package org.digitaltrust.sanctions.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.junit.jupiter.api.Test;

/** A permit goes on where the restriction that it was issued for is varied, as far as its carve-out does. */
@QuarkusTest
@OnTheLocalStack
class VariedPermitIT {

    private static final String RESTRICTIONS = "/sanctions/v1/restrictions/";

    @Inject
    Register register;

    @Test
    void a_permit_counts_on_through_variations_that_keep_its_carve_out_and_is_used_but_once() {
        // Given
        var account = "tiktok:@v." + UUID.randomUUID();
        var first = impose(decision("account", account, "mandatory", "restricted", "television"));
        var permit = issue(first);
        var second = vary(first, "testimony");
        var third = vary(second, "testimony");
        await().untilAsserted(() -> applies(account, third));

        // When
        var used = claim(account, permit, "2026-12-05T13:00:00Z");

        // Then
        used.body("decision", equalTo(true)).body("context.reasons[0].restriction_id", equalTo(third));
        var fourth = vary(third, "testimony");
        await().untilAsserted(() -> applies(account, fourth));
        claim(account, permit, "2026-12-05T13:00:00Z").body("decision", equalTo(true));
        claim(account, permit, "2026-12-05T14:00:00Z").body("decision", equalTo(false));
        as("case1")
                .get("/sanctions/v1/permits/" + permit)
                .then()
                .body("restriction_id", equalTo(first))
                .body("status", equalTo("used"));
    }

    @Test
    void a_permit_counts_no_longer_once_its_carve_out_is_gone() {
        // Given
        var account = "tiktok:@v." + UUID.randomUUID();
        var first = impose(decision("account", account, "mandatory", "restricted", "television"));
        var permit = issue(first);

        // When
        var second = vary(first, "right_of_reply");

        // Then
        await().untilAsserted(() -> applies(account, second));
        claim(account, permit, "2026-12-05T13:00:00Z")
                .body("decision", equalTo(false))
                .body("context.outcome", equalTo("restricted"));
    }

    /** Until the register has taken it in. */
    private void applies(String account, String restriction) {
        var subject = UUID.fromString(ask("zalo", account, "television")
                .then()
                .body("context.reasons[0].restriction_id", equalTo(restriction))
                .extract()
                .path("context.subject_id"));
        assertThat(register.bySubject(subject).getFirst().standing())
                .extracting(Restriction::id)
                .containsExactly(UUID.fromString(restriction));
    }

    private static ValidatableResponse claim(String account, String permit, String time) {
        return asClient("zalo")
                .body("""
                        {"subject": {"type": "account", "id": "%s"}, "action": {"name": "host"},
                         "resource": {"type": "medium", "id": "television",
                                      "properties": {"permit_id": "%s", "programme": "Gala"}},
                         "context": {"time": "%s"}}
                        """.formatted(account, permit, time))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private static String issue(String restriction) {
        return as("panel1")
                .body("""
                        {"restriction_id": "%s", "carve_out": "testimony", "programme": "Gala",
                         "from": "2026-12-05T00:00:00Z", "until": "2026-12-06T00:00:00Z"}
                        """.formatted(restriction))
                .post("/sanctions/v1/permits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String vary(String restriction, String carveOut) {
        var change = as("admin").body("""
                        {"reasons": "The authority varied its decision.",
                         "restriction": {"media": ["television"], "from": "2026-01-20T00:00:00+07:00",
                                         "until": "2126-07-20T00:00:00+07:00", "level": "restricted",
                                         "carve_outs": ["%s"]}}
                        """.formatted(carveOut)).post(RESTRICTIONS + restriction + "/variation");
        change.then().statusCode(201);
        as("admin2")
                .post(RESTRICTIONS + restriction + "/changes/" + change.path("id") + "/confirmation")
                .then()
                .statusCode(200);
        return change.path("replacement_id");
    }
}
