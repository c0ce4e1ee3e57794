package org.digitaltrust.sanctions.evaluation;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.permit.UsePermit;
import org.junit.jupiter.api.Test;

/** Permits, as questions claim them. */
@QuarkusTest
@OnTheLocalStack
class PermitClaimIT {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final String account = "tiktok:@claims." + UUID.randomUUID();

    @Inject
    UsePermit use;

    @Test
    void a_claim_needs_neither_programme_nor_time_and_counts_for_the_same_appearance_as_long_as_the_permit_lasts() {
        // Given
        var permit = permit();

        // When, Then: the first claim uses it, and each one after that is another now
        await().untilAsserted(() ->
                claim("zalo", Map.of("permit_id", permit), Map.of()).body("context.outcome", equalTo("permitted")));
        claim("zalo", Map.of("permit_id", permit), Map.of())
                .body("context.outcome", equalTo("permitted"))
                .body("context.reasons[0].permit_id", equalTo(permit));
        claim("zalo", Map.of("permit_id", permit, "programme", "Gala"), Map.of())
                .body("context.outcome", equalTo("permitted"));
        claim("zalo", Map.of("permit_id", permit, "programme", "Show"), Map.of())
                .body("context.outcome", equalTo("restricted"));
        claim(
                        "zalo",
                        Map.of("permit_id", permit),
                        Map.of("time", now.plusSeconds(60).toString()))
                .body("context.outcome", equalTo("restricted"));
        claim("broadcaster-one", Map.of("permit_id", permit), Map.of()).body("context.outcome", equalTo("restricted"));
    }

    @Test
    void a_claim_with_a_time_counts_for_that_appearance_and_one_without_asks_about_it() {
        // Given
        var permit = permit();
        var time = Map.of("time", now.plusSeconds(3600).toString());

        // When, Then
        await().untilAsserted(() ->
                claim("zalo", Map.of("permit_id", permit), time).body("context.outcome", equalTo("permitted")));
        claim("zalo", Map.of("permit_id", permit), Map.of()).body("context.outcome", equalTo("permitted"));
        claim("zalo", Map.of("permit_id", permit), time).body("context.outcome", equalTo("permitted"));
    }

    @Test
    void a_programme_without_a_permit_is_a_member_that_nobody_knows() {
        claim("zalo", Map.of("programme", 7), Map.of()).body("context.outcome", equalTo("unknown_subject"));
    }

    @Test
    void the_database_says_the_same_of_a_claim_that_states_no_time() {
        // Given
        var permit = UUID.fromString(permit());
        use.claim(permit, claim("client:one", now, true));

        // When, Then
        assertThat(use.claim(permit, claim("client:one", now.plusSeconds(60), false)))
                .isTrue();
        assertThat(use.claim(permit, claim("client:one", now.plusSeconds(60), true)))
                .isFalse();
        assertThat(use.claim(permit, claim("client:two", now.plusSeconds(60), false)))
                .isFalse();
        assertThat(use.claim(permit, claim("client:one", now.plus(2, ChronoUnit.DAYS), false)))
                .isFalse();
    }

    private static Permit.Claim claim(String party, Instant time, boolean stated) {
        return new Permit.Claim(new Permit.Appearance(party, "television", "host", time), stated, null);
    }

    private ValidatableResponse claim(String client, Map<String, ?> properties, Map<String, ?> context) {
        return asClient(client)
                .body(Map.of(
                        "subject", Map.of("type", "account", "id", account),
                        "action", Map.of("name", "host"),
                        "resource", Map.of("type", "medium", "id", "television", "properties", properties),
                        "context", context))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200);
    }

    /** Issued for the restricted account, and known to the register. */
    private String permit() {
        var restriction = impose(decision("account", account, "mandatory", "restricted", "television"));
        var body = Map.of(
                "restriction_id",
                restriction,
                "carve_out",
                "testimony",
                "programme",
                "Gala",
                "from",
                now.minus(1, ChronoUnit.HOURS).toString(),
                "until",
                now.plus(1, ChronoUnit.DAYS).toString());
        var permit = as("panel1").body(body).post("/sanctions/v1/permits");
        await().untilAsserted(
                        () -> ask("zalo", account, "television").then().body("context.outcome", equalTo("restricted")));
        return permit.then().statusCode(201).extract().path("id");
    }
}
