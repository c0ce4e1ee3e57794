package org.digitaltrust.pledge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.evidence.KeySet;
import org.digitaltrust.evidence.Verification;
import org.digitaltrust.evidence.Verifier;
import org.digitaltrust.pledge.MovableClock;
import org.digitaltrust.pledge.RealService;
import org.digitaltrust.pledge.member.MemberStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PledgeStoryIT extends RealService {

    @Inject
    MemberStore members;

    private final String audience = newAudience();

    @BeforeEach
    void members() {
        bothMembersAreKnown(members);
    }

    @Test
    void a_code_is_proposed_adopted_brought_into_force_signed_and_verified() {
        // Given
        var code = newCode(audience);
        var version = inForce(code);
        var declaration = declaration(audience);
        // When
        var answer = sign("member1", declaration).then().statusCode(201);
        // Then
        var pledge = answer.header("Location", startsWith("/pledges/v1/pledges/"))
                .body("member_id", equalTo(MEMBER_1.toString()))
                .body("code_id", equalTo(code))
                .body("version_id", equalTo(version))
                .body("version", equalTo(1))
                .body("sha256", equalTo(declaration.get("sha256")))
                .body("status", equalTo("active"))
                .body("locale", equalTo("vi"))
                .extract()
                .jsonPath();
        byNobody()
                .get("/pledges/v1/verifications/{id}", pledge.getString("id"))
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("status", equalTo("active"))
                .body("code.id", equalTo(code))
                .body("version", equalTo(1))
                .body("member_id", nullValue());
        var told = kafka().hear(
                        PledgesState.TOPIC,
                        PledgesState.class,
                        MEMBER_1.toString(),
                        it -> it.pledges().stream()
                                .anyMatch(p -> p.id().toString().equals(pledge.getString("id"))));
        assertThat(told.pledgedAt(told.at())).isTrue();
        var codeTold = kafka().hear(
                        CodeState.TOPIC, CodeState.class, code, it -> it.cause() == CodeState.Cause.VERSION_IN_FORCE);
        assertThat(codeTold.versions())
                .singleElement()
                .satisfies(it -> assertThat(it.sha256()).isEqualTo(declaration.get("sha256")));
    }

    @Test
    void evidence_is_verified_by_strangers_and_no_flipped_byte_passes() throws Exception {
        // Given
        inForce(newCode(audience));
        var declaration = declaration(audience);
        var pledge =
                sign("member1", declaration).then().statusCode(201).extract().jsonPath();
        var evidence = pledge.getString("evidence").getBytes(UTF_8);
        var keys = byNobody()
                .get("/pledges/v1/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var parts = pledge.getString("evidence").split("\\.", -1);
        var header = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[0]));
        var payload = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        // When
        var verifier = new Verifier(KeySet.read(keys));
        // Then
        assertThat(header.get("alg").asText()).isEqualTo("EdDSA");
        assertThat(verifier.verify(new String(evidence, UTF_8), Evidence.TYPE)).isInstanceOf(Verification.Valid.class);
        for (int i = 0; i < evidence.length; i++) {
            var forged = evidence.clone();
            forged[i] ^= 1;
            assertThat(verifier.verify(new String(forged, UTF_8), Evidence.TYPE))
                    .as("byte %s flipped", i)
                    .isInstanceOf(Verification.Invalid.class);
        }
        assertThat(payload.get("pledge_id").asText()).isEqualTo(pledge.getString("id"));
        assertThat(payload.get("member_id").asText()).isEqualTo(MEMBER_1.toString());
        assertThat(payload.get("sha256").asText()).isEqualTo(declaration.get("sha256"));
        assertThat(payload.get("signed_at").asText()).isEqualTo(pledge.getString("signed_at"));
        assertThat((Object) new ObjectMapper().convertValue(payload.get("acknowledged_clauses"), List.class))
                .isEqualTo(declaration.get("acknowledged_clauses"));
        var sorted = new ObjectMapper().writeValueAsString(new ObjectMapper().treeToValue(payload, TreeMap.class));
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)).isEqualTo(sorted);
    }

    @Test
    void a_pledge_ends_after_twelve_months_and_can_be_signed_anew() {
        // Given
        inForce(newCode(audience));
        var declaration = declaration(audience);
        var id = signed("member1", declaration);
        MovableClock.in(Duration.ofDays(366), () -> {
            // When
            byNobody()
                    .get("/pledges/v1/verifications/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("valid", equalTo(false))
                    .body("status", equalTo("expired"));
            by("member1").post("/pledges/v1/pledges/{id}/withdrawal", id).then().statusCode(409);
            signed("member1", declaration);
            // Then
            by("auditor").get("/pledges/v1/pledges/{id}", id).then().body("status", equalTo("expired"));
        });
    }

    @Test
    void a_pledge_to_an_earlier_version_gives_way() {
        // Given
        var code = newCode(audience);
        inForce(code);
        var first = signed("member1", declaration(audience));
        inForce(code);
        // When
        var second = signed("member1", declaration(audience));
        // Then
        by("member1").get("/pledges/v1/pledges/{id}", first).then().body("status", equalTo("superseded"));
        by("member1").get("/pledges/v1/pledges/{id}", second).then().body("status", equalTo("active"));
    }

    @Test
    void a_member_withdraws_once_and_others_are_told() {
        // Given
        inForce(newCode(audience));
        var id = signed("member1", declaration(audience));
        // When
        by("member1")
                .post("/pledges/v1/pledges/{id}/withdrawal", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
        // Then
        by("member1")
                .post("/pledges/v1/pledges/{id}/withdrawal", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/pledge-not-active"))
                .body("possible", equalTo(List.of()));
        kafka().hear(
                        PledgesState.TOPIC,
                        PledgesState.class,
                        MEMBER_1.toString(),
                        it -> it.pledges().stream()
                                .anyMatch(p ->
                                        p.id().toString().equals(id) && p.status() == PledgesState.Status.WITHDRAWN));
    }

    @Test
    void others_pledges_are_not_found_and_officers_see_all() {
        // Given
        inForce(newCode(audience));
        var id = signed("member1", declaration(audience));
        // Then
        by("member2").get("/pledges/v1/pledges/{id}", id).then().statusCode(404);
        by("member2").post("/pledges/v1/pledges/{id}/withdrawal", id).then().statusCode(404);
        by("member2").get("/pledges/v1/members/{id}/pledges", MEMBER_1).then().statusCode(404);
        by("membership")
                .get("/pledges/v1/members/{id}/pledges", UUID.randomUUID())
                .then()
                .statusCode(404);
        by("panel1").get("/pledges/v1/pledges/{id}", id).then().statusCode(403);
        for (var user : List.of("member1", "membership", "case1", "admin", "auditor")) {
            by(user).get("/pledges/v1/pledges/{id}", id).then().statusCode(200);
            var own = by(user).queryParam("limit", 500).get("/pledges/v1/members/{id}/pledges", MEMBER_1);
            assertThat(own.jsonPath().getList("items.id")).contains(id);
        }
    }

    private static String signed(String user, Object declaration) {
        return sign(user, declaration).then().statusCode(201).extract().path("id");
    }
}
