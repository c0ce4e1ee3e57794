package org.digitaltrust.sanctions.standing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheLocalStack
class StandingIT {

    @Inject
    EntityManager database;

    @Inject
    Outbox outbox;

    @Test
    void a_standing_follows_what_is_decided() {
        // Given
        var member = UUID.randomUUID();
        known(member, null);
        ofSubject(member).then().body("standing", equalTo("clear")).body("restrictions.size()", equalTo(0));

        // When
        var restriction = impose(decision("member", member.toString(), "mandatory", "conditional", "television"));

        // Then
        await().untilAsserted(() -> ofSubject(member)
                .then()
                .statusCode(200)
                .header("Cache-Control", matchesPattern("private, max-age=\\d+"))
                .body("subject_id", equalTo(member.toString()))
                .body("standing", equalTo("conditional"))
                .body("restrictions.id", contains(restriction))
                .body("restrictions[0]", not(hasKey("confirmed_at")))
                .body("next_change_at", equalTo("2126-07-19T17:00:00Z"))
                .body("as_of", notNullValue())
                .body("valid_until", notNullValue())
                .body("register_version", notNullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "%40", "uid:uid-"})
    void an_account_is_found_by_its_handle_with_or_without_its_sign_and_by_the_platforms_id(String before) {
        // Given
        var member = UUID.randomUUID();
        known(member, null);

        // When, Then
        ofAccount(before + member).then().statusCode(200).body("subject_id", equalTo(member.toString()));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        // Given
        var member = UUID.randomUUID();
        known(member, null);
        var first = ofSubject(member);

        // When: the register moves on for somebody else
        known(UUID.randomUUID(), null);
        var second = asClient("tiktok")
                .header("If-None-Match", first.header("ETag"))
                .get("/sanctions/v1/subjects/" + member + "/standing");

        // Then
        second.then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")))
                .header("Register-Version", not(equalTo(first.header("Register-Version"))))
                .header("Cache-Control", matchesPattern("private, max-age=\\d+"));
        assertThat(second.body().asByteArray()).isEmpty();
        assertThat(first.header("Register-Version")).isEqualTo(first.path("register_version") + "");
        assertThat(Instant.parse(first.header("Register-As-Of"))).isEqualTo(Instant.parse(first.path("as_of")));
        assertThat(Instant.parse(second.header("Register-As-Of")))
                .isAfter(Instant.parse(first.header("Register-As-Of")));
        impose(decision("member", member.toString(), "recommendation", "restricted", "television"));
        await().untilAsserted(() -> asClient("tiktok")
                .header("If-None-Match", "\"other\", " + first.header("ETag"))
                .get("/sanctions/v1/subjects/" + member + "/standing")
                .then()
                .statusCode(200)
                .body("standing", equalTo("advised_against")));
    }

    @Test
    void an_account_that_two_records_hold_gets_the_stricter_standing_without_saying_whose() {
        // Given
        var account = UUID.randomUUID().toString();
        impose(decision("account", "tiktok:@" + account, "mandatory", "restricted", "television"));
        await().untilAsserted(() -> ofAccount(account).then().statusCode(200));
        var member = UUID.randomUUID();
        publish(member(member, 1, MemberStatus.ACTIVE, account));

        // When, Then
        await().untilAsserted(() -> ofSubject(member).then().statusCode(200).body("standing", equalTo("clear")));
        ofAccount(account)
                .then()
                .statusCode(200)
                .body("standing", equalTo("restricted"))
                .body("$", not(hasKey("subject_id")));
    }

    @Test
    void a_record_that_was_merged_leads_to_the_one_that_survived_which_answers_for_both() {
        // Given
        var survivor = UUID.randomUUID();
        var merged = UUID.randomUUID();
        known(survivor, null);
        known(merged, null);
        var own = impose(decision("member", survivor.toString(), "mandatory", "advisory", "television"));
        var brought = impose(decision("member", merged.toString(), "mandatory", "restricted", "print"));

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update subject set merged_into = :survivor where id = :merged")
                    .setParameter("survivor", survivor)
                    .setParameter("merged", merged)
                    .executeUpdate();
            outbox.note(merged, "subjects_merged");
        });

        // Then
        await().untilAsserted(() -> asClient("zalo")
                .redirects()
                .follow(false)
                .get("/sanctions/v1/subjects/" + merged + "/standing")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/sanctions/v1/subjects/" + survivor + "/standing")));
        ofSubject(survivor)
                .then()
                .body("standing", equalTo("restricted"))
                .body("restrictions.id", containsInAnyOrder(own, brought));
        asClient("zalo")
                .get("/sanctions/v1/restrictions?subject_id=" + survivor)
                .then()
                .body("items.id", containsInAnyOrder(own, brought));
        asClient("zalo")
                .get("/sanctions/v1/restrictions?subject_id=" + merged)
                .then()
                .body("items.id", containsInAnyOrder(own, brought));
    }

    @Test
    void members_see_their_own_standing_and_nobody_elses() throws IOException {
        // Given
        var own = UUID.randomUUID();
        var other = UUID.randomUUID();
        known(own, subjectOf(tokens().ofUser("member1")));
        known(other, subjectOf(tokens().ofUser("member2")));

        // When, Then
        as("member1").get("/sanctions/v1/subjects/" + own + "/standing").then().statusCode(200);
        as("member1")
                .get("/sanctions/v1/accounts/tiktok/" + own + "/standing")
                .then()
                .statusCode(200);
        as("member1")
                .get("/sanctions/v1/subjects/" + other + "/standing")
                .then()
                .statusCode(404);
        as("member1")
                .get("/sanctions/v1/accounts/tiktok/" + other + "/standing")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sanctions/v1/subjects/00000000-0000-7000-8000-000000000000/standing",
                "/sanctions/v1/subjects/somebody/standing",
                "/sanctions/v1/accounts/tiktok/nobody_by_that_name/standing",
                "/sanctions/v1/accounts/TikTok/nobody/standing",
                "/sanctions/v1/accounts/tiktok/%40/standing",
                "/sanctions/v1/accounts/tiktok/uid:/standing",
                "/sanctions/v1/accounts/tiktok/%00/standing",
                "/sanctions/v1/accounts/tiktok/%F0%9F%A6%84/standing",
            })
    void who_is_not_known_is_not_found(String path) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(tokens().ofClient("zalo"))
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void only_partners_and_the_subject_itself_may_ask() {
        given().get("/sanctions/v1/subjects/" + UUID.randomUUID() + "/standing")
                .then()
                .statusCode(401);
        as("editor1")
                .get("/sanctions/v1/subjects/" + UUID.randomUUID() + "/standing")
                .then()
                .statusCode(403);
    }

    private static Response ofSubject(UUID subject) {
        return asClient("zalo").get("/sanctions/v1/subjects/" + subject + "/standing");
    }

    private static Response ofAccount(String handle) {
        return asClient("zalo").urlEncodingEnabled(false).get("/sanctions/v1/accounts/tiktok/" + handle + "/standing");
    }

    /** A member whose handle is its id. */
    private static void known(UUID id, @Nullable String holder) {
        var it = member(id, 1, MemberStatus.ACTIVE, id.toString());
        publish(new MemberState(
                id,
                1,
                MemberState.Cause.MEMBER_ACTIVATED,
                Instant.now(),
                it.kind(),
                it.status(),
                it.displayName(),
                it.aliases(),
                it.chapter(),
                it.accounts(),
                it.callers(),
                holder,
                List.of()));
        await().untilAsserted(() -> ofSubject(id).then().statusCode(200));
    }

    private static String subjectOf(String token) throws IOException {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new ObjectMapper().readTree(claims).get("sub").asText();
    }
}
