package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.subject;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What time does to members, done once however many do it at once. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class LookAtMembersIT {

    private static final String NOTICES = "/membership/v1/me/notices";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @Inject
    LookAtMembers look;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void two_replicas_at_once_change_every_member_once() {
        // Given
        var members = IntStream.range(0, 60).mapToObj(it -> pledgedFor(5)).toList();
        var published = tables.count("outbox");
        // When
        MovableClock.in(Duration.ofDays(6), this::lookFromTwoReplicas);
        // Then
        assertThat(members).allSatisfy(it -> assertThat(sample.status(it)).isEqualTo(MemberStatus.GRACE));
        assertThat(tables.count("outbox") - published).isEqualTo(members.size());
        assertThat(tables.count("notice where kind = 'GRACE_BEGAN'")).isEqualTo(members.size());
        assertThat(tables.count("member_change where after = '{grace}'")).isEqualTo(members.size());
    }

    @Test
    void a_member_is_reminded_once_for_each_step_and_told_of_grace_and_lapse() {
        // Given
        var id = sample.admit(subject("member1"), MemberKind.KOL);
        sample.pledged(id, 100);
        // When
        for (int day : List.of(10, 41, 41, 75, 75, 94, 94, 101, 101, 131, 132)) {
            MovableClock.in(Duration.ofDays(day), this::lookFromTwoReplicas);
        }
        // Then
        get("member1", NOTICES)
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains("renewal_due", "renewal_due", "renewal_due", "grace_began", "membership_lapsed"))
                .body("items.days_before", contains(60, 30, 7, 0, 0))
                .body("items[0].id", notNullValue())
                .body("items[0].due_at", notNullValue())
                .body("items[0].at", notNullValue())
                .body("next_cursor", nullValue());
        var cursor = get("member1", NOTICES + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .<String>path("next_cursor");
        get("member1", NOTICES + "?limit=4&cursor=" + cursor).then().body("items", hasSize(3));
        get("member2", NOTICES).then().statusCode(200).body("items", hasSize(0));
        get("member2", NOTICES + "?limit=0").then().statusCode(400);
        get("membership", NOTICES).then().statusCode(403);
    }

    @Test
    void whoever_renews_in_time_is_reminded_of_the_new_end_only() {
        // Given
        var id = sample.admit(subject("member1"), MemberKind.KOL);
        sample.pledged(id, 50);
        // When
        sample.pledged(id, 400);
        MovableClock.in(Duration.ofDays(45), look::look);
        // Then
        get("member1", NOTICES).then().body("items.days_before", contains(60));
        MovableClock.in(Duration.ofDays(341), look::look);
        get("member1", NOTICES).then().body("items.days_before", contains(60, 60));
    }

    @Test
    void who_left_is_not_reminded() {
        // Given
        var holder = subject("member1");
        var id = sample.admit(holder, MemberKind.KOL);
        sample.pledged(id, 100);
        sample.bring(id, holder, MemberStatus.RESIGNED);
        // When
        MovableClock.in(Duration.ofDays(95), look::look);
        // Then
        get("member1", NOTICES).then().body("items", hasSize(0));
    }

    private UUID pledgedFor(int days) {
        var id = sample.admit(UUID.randomUUID().toString(), MemberKind.KOL);
        sample.pledged(id, days);
        return id;
    }

    private void lookFromTwoReplicas() {
        Callable<Boolean> replica = () -> {
            look.look();
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(Collections.nCopies(2, replica))
                    .forEach(it -> assertThat(it).succeedsWithin(LONGEST));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
