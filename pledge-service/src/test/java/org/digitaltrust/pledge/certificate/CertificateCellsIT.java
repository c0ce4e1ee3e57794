package org.digitaltrust.pledge.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.pledge.Influencers;
import org.junit.jupiter.api.Test;

/** Every operation in every state by everybody. */
@QuarkusTest
class CertificateCellsIT extends Influencers {

    private static final Map<String, Integer> ISSUING = new LinkedHashMap<>();
    private static final Map<String, Integer> SHOWING = new LinkedHashMap<>();
    private static final Map<String, Integer> LISTING = new LinkedHashMap<>();

    static {
        for (var user : List.of("membership", "case1", "panel1", "appeals1", "auditor", "member1", "member2")) {
            ISSUING.put(user, 403);
        }
        ISSUING.put("codes", 409);
        ISSUING.put("admin", 409);
        for (var user : List.of("membership", "codes", "case1", "panel1", "appeals1", "admin", "auditor")) {
            SHOWING.put(user, 403);
        }
        SHOWING.put("member1", 200);
        SHOWING.put("member2", 404);
        for (var user : List.of("member1", "membership", "codes", "case1", "admin", "auditor")) {
            LISTING.put(user, 200);
        }
        LISTING.put("member2", 404);
        LISTING.put("panel1", 403);
        LISTING.put("appeals1", 403);
    }

    @Test
    void in_every_state_everybody_gets_what_their_role_and_the_owner_say() {
        var id = certified();
        cells("issued", id);
        told(10, List.of(restriction(Bindingness.MANDATORY)), List.of());
        becomes(id, "suspended");
        cells("suspended", id);
        told(11, List.of(), List.of(measure(MeasureKind.BADGE_REVOCATION, Instant.now())));
        becomes(id, "revoked");
        cells("revoked", id);
    }

    private void cells(String state, String id) {
        ISSUING.forEach((user, status) -> assertThat(certify(user).statusCode())
                .as("issuing in %s by %s", state, user)
                .isEqualTo(status));
        SHOWING.forEach((user, status) -> assertThat(show(user, id))
                .as("showing in %s by %s", state, user)
                .isEqualTo(status));
        LISTING.forEach((user, status) ->
                assertThat(list(user)).as("listing in %s by %s", state, user).isEqualTo(status));
        assertThat(byNobody()
                        .get("/pledges/v1/members/{id}/certificates", member)
                        .statusCode())
                .isEqualTo(401);
        assertThat(byNobody()
                        .body(Map.of("member_id", UUID.randomUUID()))
                        .post("/pledges/v1/certificates")
                        .statusCode())
                .isEqualTo(401);
        assertThat(certificate(id).<String>path("status")).isEqualTo(state);
    }

    private static int show(String user, String id) {
        return by(user).body(Map.of("show_score", false))
                .post("/pledges/v1/certificates/{id}/display", id)
                .statusCode();
    }

    private int list(String user) {
        return by(user).get("/pledges/v1/members/{id}/certificates", member).statusCode();
    }
}
