package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignersIT extends OwnMember {

    @Test
    void nobody_signs_for_somebody_else_and_an_agency_not_for_its_talent() {
        // Given
        inForce(newCode(audience));
        bothMembersAreKnown(members);
        var declaration = own(declaration(audience));
        // Then
        sign("member1", declaration)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/membership-not-yours"))
                .body("violations[0].field", equalTo("member_id"));
        var unknown = own(declaration(audience), "member_id", UUID.randomUUID().toString());
        sign("member1", unknown).then().statusCode(422).body("type", equalTo("/problems/membership-not-yours"));
        // When
        know(MemberKind.KOL, "Talent", List.of(delegationUntil(Instant.now().plus(Duration.ofDays(1)))));
        // Then
        sign("member1", declaration).then().statusCode(403).body("type", equalTo("/problems/delegate-cannot-sign"));
        // When
        know(MemberKind.KOL, "Talent", List.of(delegationUntil(Instant.now().minusSeconds(1))));
        // Then
        sign("member1", declaration).then().statusCode(422);
        sign("member2", declaration).then().statusCode(201);
    }

    private static MemberState.Delegation delegationUntil(Instant end) {
        return new MemberState.Delegation(UUID.randomUUID(), MEMBER_1, List.of(DelegationScope.PROFILE), end);
    }

    @Test
    void a_code_for_artists_is_not_for_others() {
        // Given
        String code = by("codes")
                .body(Map.of("issuer", "Alliance", "audience", audience, "audience_kinds", List.of("artist")))
                .post("/pledges/v1/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        inForce(code);
        // Then
        signOwn().then().statusCode(409).body("type", equalTo("/problems/not-the-audience"));
        know(MemberKind.ARTIST, "Artist", List.of());
        signOwn().then().statusCode(201);
    }

    @Test
    void who_is_not_of_age_does_not_sign_alone_and_nobody_is_both() {
        // Given
        inForce(newCode(audience));
        var guardian = Map.of("name", "Trần Văn Giám", "relationship", "legal_guardian");
        // Then
        signOwn("of_age", false)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/guardian-required"))
                .body("violations[0].field", equalTo("guardian"));
        signOwn("of_age", true, "guardian", guardian)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("of_age"));
    }

    @Test
    void who_is_not_of_age_signs_with_a_guardian_whose_name_only_they_and_officers_read() throws Exception {
        // Given
        inForce(newCode(audience));
        var guardian = Map.of("name", "Trần Văn Giám", "relationship", "legal_guardian");
        // When
        var pledge = signOwn("of_age", false, "guardian", guardian)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        // Then
        var id = pledge.getString("id");
        var payload = new String(
                Base64.getUrlDecoder().decode(pledge.getString("evidence").split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
        assertThat(payload).contains("\"of_age\":false").doesNotContain("Giám");
        var read = by("membership")
                .get("/pledges/v1/pledges/{id}/guardian", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Trần Văn Giám"))
                .body("relationship", equalTo("legal_guardian"))
                .extract()
                .jsonPath();
        assertThat(read.getString("name_sha256")).isEqualTo(hashOf(read.getString("name"), read.getString("salt")));
        assertThat(payload).contains(read.getString("name_sha256"));
        assertThat(count("audit_entry where action = 'guardian_read' and object_id = '" + id + "'"))
                .isEqualTo(1);
        by("member2").get("/pledges/v1/pledges/{id}/guardian", id).then().statusCode(200);
        by("member1").get("/pledges/v1/pledges/{id}/guardian", id).then().statusCode(404);
        by("auditor").get("/pledges/v1/pledges/{id}/guardian", id).then().statusCode(403);
        assertThat(count("outbox where payload like '%Giám%'")).isZero();
    }

    @Test
    void the_name_of_a_guardian_goes_with_the_member() {
        // Given
        inForce(newCode(audience));
        var guardian = Map.of("name", "Trần Văn Giám", "relationship", "parent");
        String id =
                signOwn("guardian", guardian).then().statusCode(201).extract().path("id");
        by("membership").get("/pledges/v1/pledges/{id}/guardian", id).then().statusCode(200);
        // When
        leave();
        // Then
        by("membership").get("/pledges/v1/pledges/{id}/guardian", id).then().statusCode(404);
        byNobody()
                .get("/pledges/v1/verifications/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo(null));
    }

    private static String hashOf(String name, String salt) throws Exception {
        var opening = new ObjectMapper().writeValueAsString(new TreeMap<>(Map.of("name", name, "salt", salt)));
        var hash = MessageDigest.getInstance("SHA-256").digest(opening.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    @Test
    void evidence_says_of_the_age_what_the_signer_said_and_no_more() {
        // Given
        inForce(newCode(audience));
        // When
        var silent = signOwn().then().statusCode(201).extract().<String>path("evidence");
        // Then
        assertThat(payload(silent)).doesNotContain("of_age").doesNotContain("guardian");
        // When
        inForce(newCode(audience));
        var stated = signOwn("of_age", true).then().statusCode(201).extract().<String>path("evidence");
        // Then
        assertThat(payload(stated)).contains("\"of_age\":true").doesNotContain("guardian");
    }

    private static String payload(String evidence) {
        return new String(Base64.getUrlDecoder().decode(evidence.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
