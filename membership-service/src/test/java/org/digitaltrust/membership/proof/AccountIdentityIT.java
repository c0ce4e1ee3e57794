package org.digitaltrust.membership.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.digitaltrust.membership.proof.Accounts.CODE;
import static org.digitaltrust.membership.proof.Accounts.attest;
import static org.digitaltrust.membership.proof.Accounts.audience;
import static org.digitaltrust.membership.proof.Accounts.challenge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.platform.ProfilePagesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which account an account is: its handles, its platform's id, and what passes to somebody else. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(ProfilePagesResource.class)
class AccountIdentityIT {

    @Inject
    Tables tables;

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
    void a_renamed_account_is_proven_again_and_its_former_handle_is_remembered() {
        // Given
        var account = claim("old_name");
        ProfilePagesResource.pages().show("/@old_name", challenge(account));
        post("member1", account + "/proof", CODE).then().statusCode(200);
        // When
        var renamed = post("member1", account + "/handle", Map.of("handle", "@new_name"));
        // Then
        renamed.then()
                .statusCode(200)
                .body("status", equalTo("claimed"))
                .body("handle", equalTo("new_name"))
                .body("method", nullValue());
        get("member1", account + "/handles")
                .then()
                .statusCode(200)
                .body("items.handle", contains("old_name", "new_name"))
                .body("items[0].until", startsWith(secondOf(renamed.path("handle_since"))))
                .body("items[1].until", nullValue());
        post("member1", account + "/proof", CODE).then().statusCode(409).body("possible", hasItem("challenge"));
        post("member1", account + "/handle", Map.of("handle", "NEW_name"))
                .then()
                .statusCode(200);
        get("member1", account + "/handles").then().body("items", hasSize(2));
    }

    @Test
    void a_platform_attests_by_id_and_its_word_carries_over_a_new_handle() {
        // Given
        var account = claim("by_id");
        attest("tiktok", account, "77", "@by_id")
                .then()
                .statusCode(200)
                .body("status", equalTo("verified"))
                .body("method", equalTo("platform_attestation"))
                .body("platform_user_id", equalTo("77"))
                .body("platform_user_id_proven", equalTo(true));
        // When
        var other = attest("tiktok", account, "78", "by_id");
        var renamed = attest("tiktok", account, "77", "@by_id_too");
        // Then
        other.then().statusCode(409).body("type", equalTo("/problems/attestation-mismatch"));
        renamed.then().statusCode(200).body("status", equalTo("verified")).body("handle", equalTo("by_id_too"));
        get("membership", account + "/handles").then().body("items.handle", contains("by_id", "by_id_too"));
        // And the member's own word does not
        post("member1", account + "/handle", Map.of("handle", "celebrity"))
                .then()
                .body("status", equalTo("claimed"))
                .body("platform_user_id", equalTo("77"))
                .body("platform_user_id_proven", equalTo(true));
        attest("tiktok", account, "77", "celebrity").then().statusCode(200);
    }

    @Test
    void an_id_that_was_only_claimed_is_not_told_and_keeps_nobody_out() {
        // Given
        var claimed = post(
                "member1", path, Map.of("platform", "tiktok", "handle", "claims_id", "platform_user_id", "not-mine"));
        String account = path + "/" + claimed.path("id");
        ProfilePagesResource.pages().show("/@claims_id", challenge(account));
        // When
        post("member1", account + "/proof", CODE)
                .then()
                .statusCode(200)
                .body("platform_user_id", equalTo("not-mine"))
                .body("platform_user_id_proven", equalTo(false));
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(member).getLast().accounts())
                        .filteredOn(it -> it.handle().equals("claims_id"))
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.status()).isEqualTo(AccountStatus.VERIFIED);
                            assertThat(it.platformUserId()).isNull();
                        }));
        var theirs = MEMBERS + "/" + Service.member("member2", "real_owner") + "/accounts";
        String real = theirs + "/"
                + post("member2", theirs, Map.of("platform", "tiktok", "handle", "real"))
                        .path("id");
        attest("tiktok", real, "not-mine", "real").then().statusCode(200);
    }

    @Test
    void a_handle_that_somebody_else_has_taken_over_carries_nothing_over() {
        // Given
        var account = claim("released");
        ProfilePagesResource.pages().show("/@released", challenge(account));
        post("member1", account + "/proof", CODE).then().statusCode(200);
        var theirs = MEMBERS + "/" + Service.member("member2", "newcomer") + "/accounts";
        String taker = theirs + "/"
                + post("member2", theirs, Map.of("platform", "tiktok", "handle", "RELEASED"))
                        .path("id");
        String code = post("member2", taker + "/challenge", Map.of()).path("code");
        ProfilePagesResource.pages().show("/@released", code);
        post("member2", taker + "/proof", CODE).then().statusCode(409).body("type", equalTo("/problems/account-taken"));
        // When
        tables.run("update social_account set status = 'STALE' where handle = 'released'");
        var taken = post("member2", taker + "/proof", CODE);
        // Then
        taken.then()
                .statusCode(200)
                .body("status", equalTo("verified"))
                .body("audience", nullValue())
                .body("platform_user_id", nullValue());
        get("member1", account)
                .then()
                .body("status", equalTo("revoked"))
                .body("revocation_reason", equalTo("proven_by_another"));
        get("member2", taker + "/handles").then().body("items.handle", contains("RELEASED"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(member).getLast().accounts())
                        .extracting(MemberState.Account::status)
                        .contains(AccountStatus.REVOKED));
    }

    @Test
    void the_newest_audience_decides_the_tier() {
        // Given
        var account = claim("grows");
        attest("tiktok", account, "5", "grows").then().statusCode(200);
        // When
        audience("tiktok", account, 250_000, "2026-11-20T00:00:00Z")
                .then()
                .statusCode(200)
                .body("tier", equalTo("macro"));
        audience("membership", account, 5, "2026-11-19T00:00:00Z")
                .then()
                .statusCode(200)
                .body("tier", equalTo("macro"));
        // Then
        get("member1", account)
                .then()
                .body("audience", equalTo(250_000))
                .body("audience_at", equalTo("2026-11-20T00:00:00Z"))
                .body("audience_source", equalTo("platform"));
        audience("tiktok", account, 5, Instant.now().plusSeconds(3600).toString())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("at"));
        assertThat(tables.count("account_audience where source <> 'CLAIMED'")).isEqualTo(2);
    }

    private String claim(String handle) {
        return Accounts.claim(path, handle);
    }

    /** The database keeps microseconds, and the clock tells more. */
    private static String secondOf(String time) {
        return time.substring(0, "2026-11-30T22:16:51".length());
    }
}
