package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.RealService;
import org.digitaltrust.pledge.member.MemberStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningIT extends RealService {

    @Inject
    MemberStore members;

    private final String audience = newAudience();

    @BeforeEach
    void members() {
        bothMembersAreKnown(members);
    }

    @Test
    void what_is_signed_is_the_text_in_force_clause_by_clause() {
        // Given
        var code = newCode(audience);
        inForce(code);
        var right = declaration(audience);
        var missing = List.of("exemplary-compliance");
        var later = adopted(code);
        // Then
        refused(with(right, "sha256", "0".repeat(64)), 422, "text-hash-differs", "sha256");
        refused(with(right, "acknowledged_clauses", missing), 422, "clauses-not-acknowledged", "acknowledged_clauses");
        refused(
                with(right, "acknowledged_clauses", List.of("no-such-clause")),
                422,
                "clauses-not-acknowledged",
                "acknowledged_clauses[0]");
        refused(with(right, "version_id", UUID.randomUUID()), 422, "version-unknown", "version_id");
        refused(with(right, "version_id", later), 409, "version-not-in-force", "version_id");
    }

    @Test
    void who_holds_no_membership_cannot_sign_and_is_told_so() {
        // Given
        inForce(newCode(audience));
        var declaration = declaration(audience);
        kafka().send(MemberState.TOPIC, MEMBER_2.toString(), null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.member(MEMBER_2).isEmpty());
        // When
        var answer = sign("member2", declaration);
        // Then
        answer.then().statusCode(409).body("type", equalTo("/problems/no-membership"));
    }

    @Test
    void who_is_suspended_cannot_sign() {
        // Given
        inForce(newCode(audience));
        var declaration = declaration(audience);
        var holder = members.member(MEMBER_2).orElseThrow().holder();
        memberIsKnown(members, MEMBER_2, holder, MemberStatus.SUSPENDED, 5);
        // When
        var answer = sign("member2", declaration);
        // Then
        answer.then().statusCode(409).body("type", equalTo("/problems/membership-cannot-sign"));
        memberIsKnown(members, MEMBER_2, holder, MemberStatus.ACTIVE, 6);
        sign("member2", declaration).then().statusCode(201);
        kafka().send(MemberState.TOPIC, MEMBER_2.toString(), null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.member(MEMBER_2).isEmpty());
    }

    @Test
    void two_signatures_at_once_make_one_pledge() {
        // Given
        inForce(newCode(audience));
        var declaration = declaration(audience);
        // When
        var answers = atOnce(() -> sign("member1", declaration), () -> sign("member1", declaration));
        // Then
        assertThat(answers).extracting(it -> it.statusCode()).containsExactlyInAnyOrder(201, 409);
        var refused = answers.stream()
                .filter(it -> it.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        var signed = answers.stream()
                .filter(it -> it.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/already-pledged");
        assertThat(refused.jsonPath().getString("pledge_id"))
                .isEqualTo(signed.jsonPath().getString("id"));
    }

    @Test
    void two_members_sign_at_once() {
        // Given
        inForce(newCode(audience));
        var declaration = declaration(audience);
        // When
        var answers = atOnce(() -> sign("member1", declaration), () -> sign("member2", declaration));
        // Then
        assertThat(answers).allMatch(it -> it.statusCode() == 201);
    }

    @Test
    void the_same_key_signs_once() {
        // Given
        inForce(newCode(audience));
        var declaration = declaration(audience);
        var key = UUID.randomUUID().toString();
        // When
        var first = signWithKey(key, declaration);
        var again = signWithKey(key, declaration);
        var other = signWithKey(key, with(declaration, "locale", "en"));
        // Then
        assertThat(first).isEqualTo(201);
        assertThat(again).isEqualTo(201);
        assertThat(other).isEqualTo(422);
        by("member1").body(declaration).post("/pledges/v1/pledges").then().statusCode(409);
    }

    @Test
    void the_same_key_twice_at_once_signs_once() {
        // Given
        inForce(newCode(audience));
        var declaration = declaration(audience);
        var key = UUID.randomUUID().toString();
        var request = (Callable<Response>) () ->
                by("member1").header("Idempotency-Key", key).body(declaration).post("/pledges/v1/pledges");
        // When
        var answers = atOnce(request, request);
        // Then
        assertThat(answers)
                .allMatch(it -> it.statusCode() == 201
                        || "/problems/request-in-progress".equals(it.jsonPath().getString("type")));
        assertThat(answers.stream()
                        .filter(it -> it.statusCode() == 201)
                        .map(it -> it.jsonPath().getString("id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void an_unreadable_message_goes_to_the_dead_letters_and_the_next_one_is_read() {
        // Given
        var broken = UUID.randomUUID().toString();
        var member = UUID.randomUUID();
        // When
        kafka().sendRaw(MemberState.TOPIC, broken, "not json".getBytes(StandardCharsets.UTF_8));
        memberIsKnown(members, member, "somebody", MemberStatus.ACTIVE, 1);
        // Then
        kafka().hearAnything("pledge-dead-letters", broken);
    }

    private static int signWithKey(String key, Object declaration) {
        return by("member1")
                .header("Idempotency-Key", key)
                .body(declaration)
                .post("/pledges/v1/pledges")
                .statusCode();
    }

    private static void refused(Map<String, Object> declaration, int status, String slug, String field) {
        sign("member1", declaration)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("violations[0].field", equalTo(field));
    }

    private static Map<String, Object> with(Map<String, Object> declaration, String name, Object value) {
        var changed = new HashMap<>(declaration);
        changed.put(name, value);
        return changed;
    }
}
