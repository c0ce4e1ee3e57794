package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.get;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.contracts.State;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.outbox.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where members stand, on a real database: what is heard in whatever order, what time does, and a copy begun anew. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class StandingIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int HISTORIES = Boolean.getBoolean("soak") ? 1_000 : 40;

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @Inject
    NotePledges pledges;

    @Inject
    NoteSanctions sanctions;

    @Inject
    LookAtMembers look;

    @Inject
    KafkaClientService kafka;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void however_messages_come_and_whenever_all_ends_as_in_the_owners_order() {
        var seed = new Random().nextLong();
        for (int i = 0; i < HISTORIES; i++) {
            // Given
            var start = Instant.now().plus(Duration.ofHours(12));
            var inOrder = UUID.randomUUID();
            var otherwise = UUID.randomUUID();
            var times = new Random(seed + i);
            var end = times.nextInt(400);
            // When
            sample.admit(inOrder, inOrder.toString(), MemberKind.KOL);
            deliver(Histories.of(inOrder, start, seed + i), times, end);
            if (times.nextBoolean()) {
                sample.admit(otherwise, otherwise.toString(), MemberKind.KOL);
            }
            deliver(Histories.heard(Histories.of(otherwise, start, seed + i), seed - i), times, end);
            if (tables.count("member where id = '" + otherwise + "'") == 0) {
                sample.admit(otherwise, otherwise.toString(), MemberKind.KOL);
            }
            MovableClock.in(Duration.ofDays(end), look::look);
            // Then
            assertThat(facts(otherwise)).as("seed %d, history %d", seed, i).isEqualTo(facts(inOrder));
        }
    }

    /** At growing times, none of them after the last day; somebody looks at members in between. */
    private void deliver(List<State> messages, Random times, int end) {
        var day = 0;
        for (var message : messages) {
            day = Math.min(end, day + times.nextInt(40));
            MovableClock.in(Duration.ofDays(day), () -> {
                hear(message);
                if (times.nextInt(3) == 0) {
                    look.look();
                }
            });
        }
    }

    private void hear(State message) {
        switch (message) {
            case PledgesState it -> pledges.of(it);
            case SanctionsState it -> sanctions.of(it);
            default -> throw new IllegalArgumentException(message.topic());
        }
    }

    private String facts(UUID member) {
        return tables.text("""
                select status || ' ' || coalesce(p.pledges::text, '-') || ' ' || coalesce(s.sanctions::text, '-')
                    || ' ' || coalesce(p.sequence, 0) || ' ' || coalesce(s.sequence, 0)
                from member m left join pledge_copy p on p.member_id = m.id left join sanction_copy s on s.subject_id = m.id
                where m.id = '%s'""".formatted(member));
    }

    @Test
    void a_measure_comes_and_goes_over_kafka_and_others_hear_of_each_change() {
        // Given
        var id = sample.active("holder", MemberKind.KOL);
        var now = Instant.now();
        var suspension = new SanctionsState.Measure(
                UUID.randomUUID(),
                MeasureKind.MEMBERSHIP_SUSPENSION,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(30)),
                null);
        var lifted = new SanctionsState.Measure(
                suspension.id(), suspension.kind(), suspension.from(), suspension.until(), now.minusSeconds(1));
        // When
        Topic.publish(new SanctionsState(
                id, 1, SanctionsState.Cause.MEASURE_IMPOSED, now, true, List.of(), List.of(suspension)));
        status(id, MemberStatus.SUSPENDED);
        get("membership", MEMBERS + "/" + id).then().body("case_open", equalTo(true));
        Topic.publish(
                new SanctionsState(id, 2, SanctionsState.Cause.MEASURE_ENDED, now, false, List.of(), List.of(lifted)));
        status(id, MemberStatus.ACTIVE);
        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topic.statesOf(id))
                        .extracting(MemberState::cause)
                        .containsExactly(
                                Cause.MEMBER_APPROVED,
                                Cause.MEMBER_ACTIVATED,
                                Cause.MEMBER_SUSPENDED,
                                Cause.MEMBER_REINSTATED));
        get("membership", MEMBERS + "/" + id).then().body("case_open", equalTo(false));
    }

    @Test
    void a_scheduler_notices_what_time_does() {
        // Given
        var id = sample.admit("holder", MemberKind.KOL);
        sample.pledged(id, PledgesState.Status.ACTIVE, Instant.now().plusSeconds(5));
        assertThat(sample.status(id)).isEqualTo(MemberStatus.ACTIVE);
        // When, then
        status(id, MemberStatus.GRACE);
    }

    @Test
    void grace_lapse_and_a_new_pledge_follow_each_other() {
        // Given
        var id = sample.admit("holder", MemberKind.KOL);
        sample.pledged(id, 10);
        // When
        MovableClock.in(Duration.ofDays(11), look::look);
        var afterPledge = sample.status(id);
        MovableClock.in(Duration.ofDays(41), look::look);
        var afterGrace = sample.status(id);
        MovableClock.in(Duration.ofDays(50), () -> sample.pledged(id, 365));
        // Then
        assertThat(afterPledge).isEqualTo(MemberStatus.GRACE);
        assertThat(afterGrace).isEqualTo(MemberStatus.LAPSED);
        assertThat(sample.status(id)).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void an_expulsion_reaches_who_resigned_and_is_undone_by_its_annulment() {
        // Given
        var id = sample.active("holder", MemberKind.KOL);
        sample.bring(id, "holder", MemberStatus.RESIGNED);
        // When
        sample.measured(id, MeasureKind.EXPULSION, null, null);
        var expelled = sample.status(id);
        sample.measured(id, MeasureKind.EXPULSION, null, Instant.now());
        // Then
        assertThat(expelled).isEqualTo(MemberStatus.EXPELLED);
        assertThat(sample.status(id)).isEqualTo(MemberStatus.RESIGNED);
    }

    @Test
    void copies_that_are_begun_anew_from_the_first_offset_are_the_same() {
        // Given
        var start = Instant.now();
        var members = Stream.generate(UUID::randomUUID).limit(6).toList();
        for (var member : members) {
            for (int seed = 0; seed < 2; seed++) {
                Histories.of(member, start, seed)
                        .forEach(it -> Topic.send(it.topic(), member.toString(), Wire.write(it)));
            }
            Topic.publish(last(member));
        }
        await().atMost(SOON)
                .until(() -> members.stream().allMatch(it -> copies(List.of(it)).contains(" 99 ")));
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> copies(members), copies(members)::equals);
        var before = copies(members);
        // When
        tables.run("truncate pledge_copy, sanction_copy");
        fromTheBeginning("pledges");
        fromTheBeginning("sanctions");
        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(copies(members)).isEqualTo(before));
    }

    private static SanctionsState last(UUID member) {
        return new SanctionsState(
                member, 99, SanctionsState.Cause.CASE_OPENED, Instant.now(), true, List.of(), List.of());
    }

    private void fromTheBeginning(String channel) {
        kafka.getConsumer(channel)
                .runOnPollingThread(it -> {
                    it.seekToBeginning(it.assignment());
                })
                .await()
                .atMost(SOON);
    }

    private String copies(List<UUID> members) {
        var among = members.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", ", " in (", ")"));
        return tables.text("select string_agg(member_id || ' ' || sequence || ' ' || pledges, ' ' order by member_id)"
                        + " from pledge_copy where member_id" + among)
                + tables.text("select string_agg(subject_id || ' ' || sequence || ' ' || sanctions, ' ' order by"
                        + " subject_id) from sanction_copy where subject_id" + among);
    }

    private void status(UUID id, MemberStatus status) {
        await().atMost(SOON).untilAsserted(() -> assertThat(sample.status(id)).isEqualTo(status));
    }
}
