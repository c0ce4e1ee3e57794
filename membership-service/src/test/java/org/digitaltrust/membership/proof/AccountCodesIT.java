package org.digitaltrust.membership.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.digitaltrust.membership.proof.Accounts.CODE;
import static org.digitaltrust.membership.proof.Accounts.challenge;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.platform.ProfilePages;
import org.digitaltrust.membership.platform.ProfilePagesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes, how long they count, and proofs, which do not count for ever. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(ProfilePagesResource.class)
class AccountCodesIT {

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
    void only_the_newest_code_counts_and_not_after_a_quarter_of_an_hour() {
        // Given
        var account = claim("quarter");
        String first = challenge(account);
        String second = challenge(account);
        ProfilePagesResource.pages().show("/@quarter", first);
        // When, then
        post("member1", account + "/proof", CODE)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/proof-not-found"));
        ProfilePagesResource.pages().show("/@quarter", second);
        MovableClock.in(
                Duration.ofMinutes(15),
                () -> post("member1", account + "/proof", CODE)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/challenge-expired")));
        MovableClock.in(
                Duration.ofSeconds(14 * 60 + 50),
                () -> post("member1", account + "/proof", CODE).then().statusCode(200));
        // And a code is used up by its proof
        post("member1", account + "/proof", CODE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/challenge-expired"));
        assertThat(tables.count("account_challenge where code_hash like 'dta-%'"))
                .isZero();
    }

    @Test
    void ten_codes_are_given_out_in_a_day() {
        // Given
        var account = claim("ten_codes");
        for (int i = 0; i < 10; i++) {
            challenge(account);
        }
        // When
        var eleventh = post("member1", account + "/challenge", Map.of());
        // Then
        eleventh.then().statusCode(429).header("Retry-After", matchesPattern("8[0-9]{4}"));
        MovableClock.in(Duration.ofHours(24), () -> challenge(account));
    }

    @Test
    void a_code_is_looked_for_ten_times() {
        // Given
        var account = claim("ten_times");
        String code = challenge(account);
        for (int i = 0; i < 10; i++) {
            post("member1", account + "/proof", CODE).then().statusCode(422);
        }
        ProfilePagesResource.pages().show("/@ten_times", code);
        // When
        var eleventh = post("member1", account + "/proof", CODE);
        // Then
        eleventh.then().statusCode(409).body("type", equalTo("/problems/challenge-expired"));
    }

    @Test
    void what_a_platform_answers_instead_of_a_page_is_not_told() {
        // Given
        var account = claim("away");
        challenge(account);
        ProfilePagesResource.pages()
                .show("/@away", ProfilePages.raw("HTTP/1.1 500 Oops\r\nX-Secret: s3cret\r\n\r\n", new byte[0]));
        // When
        var answer = post("member1", account + "/proof", CODE);
        // Then
        answer.then().statusCode(502).body("type", equalTo("/problems/platform-unreachable"));
        assertThat(answer.asString()).doesNotContain("s3cret", "500", "127.0.0.1");
    }

    @Test
    void a_proof_becomes_stale_after_ninety_days_and_can_be_repeated() {
        // Given
        var account = claim("stale_soon");
        ProfilePagesResource.pages().show("/@stale_soon", challenge(account));
        post("member1", account + "/proof", CODE).then().statusCode(200);
        // When
        MovableClock.in(
                Duration.ofDays(90),
                () -> await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() ->
                                get("member1", account).then().statusCode(200).body("status", equalTo("stale"))));
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(member).getLast().accounts())
                        .extracting(MemberState.Account::status)
                        .containsOnly(AccountStatus.STALE));
        assertThat(accounts.tierOf(member)).isEmpty();
        ProfilePagesResource.pages().show("/@stale_soon", challenge(account));
        get("member1", account).then().body("status", equalTo("stale"));
        post("member1", account + "/proof", CODE).then().statusCode(200).body("status", equalTo("verified"));
    }

    private String claim(String handle) {
        return Accounts.claim(path, handle);
    }
}
