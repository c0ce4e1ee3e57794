package org.digitaltrust.pledge.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.pledge.Influencers;
import org.digitaltrust.pledge.origin.PublicOrigin;
import org.digitaltrust.pledge.stranger.Stranger;
import org.junit.jupiter.api.Test;

/** From certificate to badge, by what everybody can ask for. */
@QuarkusTest
class BadgeStoryIT extends Influencers {

    @Inject
    PublicOrigin origin;

    @Inject
    Certified certified;

    @Test
    void the_badge_of_whoever_is_certified_follows_what_panels_decide() {
        // Given
        var id = certified();
        var badge = credential(id);
        assertThat(badge.toString()).doesNotContain("Khoai").doesNotContain("trusted");
        assertThat(picture(id)).contains("Khoai &lt;Lang&gt; Thang").contains("Valid, until");
        // When
        told(10, List.of(), List.of(measure(MeasureKind.BADGE_SUSPENSION, Instant.now())));
        // Then
        shows(id, "Suspended, since");
        becomes(badge, "suspension", true);
        // When
        told(11, List.of(), List.of());
        // Then
        shows(id, "Valid, until");
        becomes(badge, "suspension", false);
        // When
        told(12, List.of(), List.of(measure(MeasureKind.BADGE_REVOCATION, Instant.now())));
        // Then
        shows(id, "Revoked, since");
        becomes(badge, "revocation", true);
    }

    @Test
    void a_result_is_shown_for_as_long_as_the_member_wants() {
        // Given
        var id = certified();
        // When
        display(id, true);
        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                credential(id).at("/credentialSubject/result").findValuesAsText("value"))
                        .containsExactly("80", "trusted"));
        display(id, false);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                credential(id).at("/credentialSubject/result").isMissingNode())
                        .isTrue());
    }

    private static void display(String id, boolean showScore) {
        by("member1")
                .body(Map.of("show_score", showScore))
                .post("/pledges/v1/certificates/{id}/display", id)
                .then()
                .statusCode(200);
    }

    private static void shows(String id, String words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(picture(id)).contains(words));
    }

    private void becomes(JsonNode badge, String purpose, boolean set) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(isSet(badge, purpose)).isEqualTo(set));
    }

    private boolean isSet(JsonNode badge, String purpose) {
        for (var status : badge.path("credentialStatus")) {
            if (status.path("statusPurpose").asText().equals(purpose)) {
                var address = status.path("statusListCredential").asText();
                var jwt = byNobody()
                        .get(address.substring(origin.value().length()))
                        .asString();
                return stranger()
                        .statusList(jwt, address, purpose, Instant.now())
                        .isSet(status.path("statusListIndex").asInt());
            }
        }
        throw new AssertionError("without a bit for " + purpose);
    }

    private JsonNode credential(String id) {
        var jwt = byNobody().get("/pledges/v1/certificates/{id}/credential", id).asString();
        return stranger().openBadge(jwt, certified.urn(UUID.fromString(id)), Instant.now());
    }

    private static String picture(String id) {
        return byNobody()
                .get("/pledges/v1/certificates/{id}/badge.svg?lang=en", id)
                .asString();
    }

    private Stranger stranger() {
        return new Stranger(
                origin.did(),
                byNobody()
                        .get("/.well-known/did.json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
