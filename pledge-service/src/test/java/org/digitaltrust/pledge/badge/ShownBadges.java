package org.digitaltrust.pledge.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.digitaltrust.pledge.MovableClock;
import org.digitaltrust.pledge.RealService;
import org.digitaltrust.pledge.origin.PublicOrigin;
import org.digitaltrust.pledge.stranger.Refused;
import org.digitaltrust.pledge.stranger.Stranger;

/** Certificates, and their badges as strangers see them. */
class ShownBadges extends RealService {

    protected static final String PATH = "/pledges/v1/certificates/{id}";
    protected static final String SUSPENDED = "status = 'SUSPENDED', missing = 'CURRENT_PLEDGE', since = now()";
    protected static final String RESTORED = "status = 'ISSUED', missing = '', since = now()";
    protected static final String REVOKED =
            "status = 'REVOKED', missing = '', since = now(), revoked_at = now(), due_at = null";

    @Inject
    Certified certified;

    @Inject
    PublicOrigin origin;

    protected static void invalid(Response answer, String field) {
        answer.then().statusCode(400).contentType(startsWith("application/problem+json"));
        assertThat(answer.jsonPath().getList("violations.field")).containsExactly(field);
    }

    protected static void refused(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refused.class);
    }

    protected static Instant soon() {
        return Instant.now().plusSeconds(1);
    }

    protected static String credential(UUID id) {
        return byNobody()
                .get(PATH + "/credential", id)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vc+jwt"))
                .extract()
                .asString();
    }

    /** Once a moment has passed. */
    protected static Response picture(UUID id, String query) {
        return later(() -> byNobody().get(PATH + "/badge.svg" + query, id));
    }

    protected boolean isSet(JsonNode badge, String purpose) {
        var entry = bit(badge, purpose);
        var address = entry.path("statusListCredential").asText();
        return later(() -> stranger().statusList(listOf(badge, purpose), address, purpose, soon()))
                .isSet(entry.path("statusListIndex").asInt());
    }

    protected String listOf(JsonNode badge, String purpose) {
        var address = bit(badge, purpose).path("statusListCredential").asText();
        assertThat(address).startsWith(origin.value());
        return byNobody()
                .get(address.substring(origin.value().length()))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    protected static JsonNode bit(JsonNode badge, String purpose) {
        return statuses(badge)
                .filter(it -> it.path("statusPurpose").asText().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    protected static JsonNode status(JsonNode badge, String type) {
        return statuses(badge)
                .filter(it -> it.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    protected static Stream<JsonNode> statuses(JsonNode badge) {
        return StreamSupport.stream(badge.path("credentialStatus").spliterator(), false);
    }

    protected Stranger stranger() {
        return new Stranger(
                origin.did(),
                byNobody()
                        .get("/.well-known/did.json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    protected static <T> T later(Supplier<T> look) {
        // What is kept from a moment that is still to come is made anew.
        var _ = look.get();
        var found = new ArrayList<T>();
        MovableClock.in(Duration.ofSeconds(2), () -> found.add(look.get()));
        return found.getFirst();
    }
}
