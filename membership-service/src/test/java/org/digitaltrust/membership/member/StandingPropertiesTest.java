package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.State;
import org.digitaltrust.membership.pledge.KnownPledges;
import org.digitaltrust.membership.sanction.KnownSanctions;

/** A status depends on the newest facts and the time, on nothing else. */
class StandingPropertiesTest {

    private static final UUID MEMBER = new UUID(0, 1);
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    @Property(tries = 2_000)
    void however_messages_come_the_status_is_that_of_the_owners_order(
            @ForAll long history, @ForAll long order, @ForAll @IntRange(max = 400) int day) {
        // Given
        var states = Histories.of(MEMBER, START, history);
        var heard = Histories.heard(states, order);
        // When
        var inOrder = known(states);
        var otherwise = known(heard);
        // Then
        assertThat(otherwise).isEqualTo(inOrder);
        assertThat(otherwise.statusAt(day(day))).isEqualTo(inOrder.statusAt(day(day)));
    }

    @Property(tries = 2_000)
    void between_two_turns_time_changes_nothing(@ForAll long history, @ForAll @IntRange(max = 400) int day) {
        // Given
        var facts = known(Histories.of(MEMBER, START, history));
        var now = day(day);
        // When
        var turn = facts.nextTurn(now).orElse(now.plus(Duration.ofDays(2_000)));
        // Then
        assertThat(turn).isAfter(now);
        var status = facts.statusAt(now);
        for (var time = now; time.isBefore(turn); time = time.plus(Duration.ofHours(12))) {
            assertThat(facts.statusAt(time)).isEqualTo(status);
        }
    }

    /** The newest state of each owner, which is what the copies keep. */
    private static StandingFacts known(List<State> heard) {
        return new StandingFacts(
                Leaving.NOT,
                KnownPledges.newestOf(of(heard, PledgesState.class)),
                KnownSanctions.newestOf(of(heard, SanctionsState.class)),
                Duration.ofDays(30));
    }

    private static <T extends State> Stream<T> of(List<State> states, Class<T> type) {
        return states.stream().filter(type::isInstance).map(type::cast);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
