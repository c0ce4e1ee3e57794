package org.digitaltrust.membership.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.platform.ProfilePagesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(ProfilePagesResource.class)
class AccountRaceIT {

    private static final Map<String, String> CODE = Map.of("method", "profile_code");

    @Inject
    Tables tables;

    @Inject
    AgeProofs age;

    private UUID one;
    private UUID other;

    @BeforeEach
    void two_are_members() {
        tables.clear();
        ProfilePagesResource.pages().forget();
        one = Service.member("member1", "race_one");
        other = Service.member("member2", "race_two");
    }

    @Test
    void of_two_who_prove_one_handle_at_once_one_has_it() throws Exception {
        for (int i = 0; i < 10; i++) {
            // Given
            var first = Listed.in(AccountStatus.CHALLENGED, one, "Wanted" + i, tables);
            var second = Listed.in(AccountStatus.CHALLENGED, other, "wanted" + i, tables);
            // When
            var answers = atOnce(List.of(() -> prove("member1", first), () -> prove("member2", second)));
            // Then
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(tables.count("social_account where handle_key = 'wanted" + i + "' and status = 'VERIFIED'"))
                    .isOne();
        }
    }

    @Test
    void one_who_proves_twice_at_once_has_proven_once() throws Exception {
        for (int i = 0; i < 10; i++) {
            // Given
            var account = Listed.in(AccountStatus.CHALLENGED, one, "twice" + i, tables);
            // When
            var answers = atOnce(List.of(() -> prove("member1", account), () -> prove("member1", account)));
            // Then
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void two_who_take_over_from_each_other_do_not_wait_for_each_other() throws Exception {
        for (int i = 0; i < 10; i++) {
            // Given
            Listed.in(AccountStatus.STALE, one, "left" + i, tables);
            Listed.in(AccountStatus.STALE, other, "right" + i, tables);
            var right = Listed.in(AccountStatus.CHALLENGED, one, "right" + i, tables);
            var left = Listed.in(AccountStatus.CHALLENGED, other, "left" + i, tables);
            // When
            var answers = atOnce(List.of(() -> prove("member1", right), () -> prove("member2", left)));
            // Then
            assertThat(answers).containsOnly(200);
            assertThat(tables.count("social_account where revocation_reason = 'PROVEN_BY_ANOTHER'"))
                    .isEqualTo(2L * (i + 1));
            assertThat(tables.count("social_account where status = 'STALE'")).isZero();
        }
    }

    @Test
    void one_who_lists_an_account_twice_at_once_lists_it_once() throws Exception {
        // Given
        var path = MEMBERS + "/" + one + "/accounts";
        Callable<Integer> claim = () -> post("member1", path, Map.of("platform", "tiktok", "handle", "doubled"))
                .statusCode();
        // When
        var answers = atOnce(List.of(claim, claim));
        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void changes_of_several_accounts_at_once_are_all_told_of() throws Exception {
        // Given
        var accounts = List.of(
                Listed.in(AccountStatus.CHALLENGED, one, "several1", tables),
                Listed.in(AccountStatus.CHALLENGED, one, "several2", tables),
                Listed.in(AccountStatus.CHALLENGED, one, "several3", tables));
        // When
        var answers = atOnce(accounts.stream()
                .<Callable<Integer>>map(it -> () -> prove("member1", it))
                .toList());
        // Then
        assertThat(answers).containsOnly(200);
        get("member1", MEMBERS + "/" + one).then().header("ETag", equalTo("\"4\""));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(one).getLast().accounts())
                        .filteredOn(it -> it.handle().startsWith("several"))
                        .extracting(MemberState.Account::status)
                        .containsExactly(AccountStatus.VERIFIED, AccountStatus.VERIFIED, AccountStatus.VERIFIED));
    }

    @Test
    void replicas_that_look_at_once_tell_of_a_stale_proof_once() {
        // Given
        Listed.in(AccountStatus.VERIFIED, one, "ages1", tables);
        Listed.in(AccountStatus.VERIFIED, one, "ages2", tables);
        Callable<Integer> look = () -> {
            age.whatIsDue();
            return 0;
        };
        // When
        MovableClock.in(Duration.ofDays(91), () -> {
            atOnce(List.of(look, look, look, look));
            await().until(() -> tables.count("social_account where status = 'VERIFIED'") == 0);
        });
        // Then
        // Each member once, with all of its accounts; by then what is older than a week has been purged.
        assertThat(tables.count("outbox where at > now() + interval '90 days'")).isEqualTo(2);
        assertThat(tables.count("social_account where status = 'STALE'")).isEqualTo(4);
    }

    private static int prove(String who, Listed account) {
        return post(who, account.path() + "/proof", CODE).statusCode();
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
