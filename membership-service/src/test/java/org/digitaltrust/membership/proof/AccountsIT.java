package org.digitaltrust.membership.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.digitaltrust.membership.proof.Accounts.CODE;
import static org.digitaltrust.membership.proof.Accounts.challenge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.Tier;
import org.digitaltrust.membership.platform.ProfilePagesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a member's accounts, with a social network on this machine. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(ProfilePagesResource.class)
class AccountsIT {

    @Inject
    Tables tables;

    @Inject
    AccountStore accounts;

    private UUID member;
    private String path;

    @BeforeEach
    void one_is_a_member() {
        tables.clear();
        ProfilePagesResource.pages().forget();
        member = Service.member("member1", "first_account");
        path = MEMBERS + "/" + member + "/accounts";
    }

    @Test
    void an_account_is_claimed_challenged_proven_and_told_of() {
        // Given
        var claimed = post("member1", path, Map.of("platform", "tiktok", "handle", "@Lan.Ke", "audience", 1_500_000));
        claimed.then()
                .statusCode(201)
                .header("Location", matchesPattern(path + "/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("claimed"))
                .body("handle", equalTo("Lan.Ke"))
                .body("tier", equalTo("mega"))
                .body("audience_source", equalTo("claimed"))
                .body("proof_due_at", nullValue());
        String account = path + "/" + claimed.path("id");
        // When
        var challenge = post("member1", account + "/challenge", Map.of());
        challenge
                .then()
                .statusCode(200)
                .body("code", matchesPattern("dta-[0-9a-z]{16}"))
                .body("expires_at", notNullValue())
                .body("where", equalTo("bio"))
                .body("page", matchesPattern("https://www\\.tiktok\\.com:[0-9]+/@lan\\.ke"));
        ProfilePagesResource.pages().show("/@lan.ke", "<p>" + challenge.path("code") + "</p>");
        var proven = post("member1", account + "/proof", CODE);
        // Then
        proven.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("verified"))
                .body("method", equalTo("profile_code"))
                .body("verified_at", notNullValue())
                .body("proof_due_at", notNullValue());
        get("member1", MEMBERS + "/" + member).then().body("accounts.status", contains("verified", "verified"));
        get("membership", path).then().statusCode(200).body("items", hasSize(2)).body("next_cursor", nullValue());
        assertThat(accounts.tierOf(member)).contains(Tier.MEGA);
        eachChangeWasToldOf();
    }

    private void eachChangeWasToldOf() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var states = Topic.statesOf(member);
            assertThat(states)
                    .extracting(MemberState::cause)
                    .endsWith(
                            MemberState.Cause.ACCOUNTS_CHANGED,
                            MemberState.Cause.ACCOUNTS_CHANGED,
                            MemberState.Cause.ACCOUNTS_CHANGED);
            assertThat(states.getLast().accounts())
                    .extracting(MemberState.Account::handle, MemberState.Account::status)
                    .contains(tuple("Lan.Ke", AccountStatus.VERIFIED));
        });
    }

    @Test
    void an_account_is_ended_by_who_has_seen_its_newest_version_and_says_why() {
        // Given
        var account = claim("ends");
        challenge(account);
        // When, then
        as("member1").delete(account).then().statusCode(428);
        as("member1").header("If-Match", "\"1\"").delete(account).then().statusCode(412);
        as("membership").header("If-Match", "\"2\"").delete(account).then().statusCode(400);
        as("membership")
                .header("If-Match", "\"2\"")
                .delete(account + "?reason=released")
                .then()
                .statusCode(400);
        as("member1")
                .header("If-Match", "\"2\"")
                .delete(account + "?reason=impersonation")
                .then()
                .statusCode(400);
        as("membership")
                .header("If-Match", "\"2\"")
                .delete(account + "?reason=because")
                .then()
                .statusCode(400);
        as("membership")
                .header("If-Match", "\"2\"")
                .delete(account + "?reason=impersonation")
                .then()
                .statusCode(204);
        get("member1", account)
                .then()
                .body("status", equalTo("revoked"))
                .body("revocation_reason", equalTo("impersonation"))
                .body("revoked_at", notNullValue());
        // And the same account can be listed anew, as another
        assertThat(claim("ends")).isNotEqualTo(account);
    }

    @Test
    void a_member_lists_an_account_once_and_not_too_many() {
        // Given
        claim("once");
        // When
        var again = post("member1", path, Map.of("platform", "tiktok", "handle", "@ONCE"));
        var unknown = post("member1", path, Map.of("platform", "myspace", "handle", "once"));
        // Then
        again.then()
                .statusCode(409)
                .body("type", equalTo("/problems/account-listed"))
                .body("account_id", notNullValue());
        unknown.then().statusCode(422).body("violations[0].field", equalTo("platform"));
        for (int i = 2; i < 50; i++) {
            Listed.in(AccountStatus.CLAIMED, member, "many" + i, tables);
        }
        post("member1", path, Map.of("platform", "tiktok", "handle", "one_more"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-accounts"));
    }

    @Test
    void a_repeated_claim_with_the_same_key_is_one() {
        // Given
        var body = Map.of("platform", "tiktok", "handle", "repeated");
        // When
        var first = as("member1").header("Idempotency-Key", "k1").body(body).post(path);
        var second = as("member1").header("Idempotency-Key", "k1").body(body).post(path);
        // Then
        first.then().statusCode(201);
        second.then().statusCode(201).body("id", equalTo(first.path("id")));
    }

    private String claim(String handle) {
        return Accounts.claim(path, handle);
    }
}
