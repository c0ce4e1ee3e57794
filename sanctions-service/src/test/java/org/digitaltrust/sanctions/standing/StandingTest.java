package org.digitaltrust.sanctions.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.CONTRACTUAL;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.MANDATORY;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.RECOMMENDATION;
import static org.digitaltrust.contracts.SanctionsState.Level.CONDITIONAL;
import static org.digitaltrust.contracts.SanctionsState.Level.RESTRICTED;
import static org.digitaltrust.sanctions.restriction.Example.lifted;
import static org.digitaltrust.sanctions.restriction.Example.restriction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.standing.Standing.Effect;
import org.digitaltrust.sanctions.subject.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final Instant NOON = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant FROM = NOON.minusSeconds(3600);
    private static final Instant UNTIL = NOON.plusSeconds(3600);

    @ParameterizedTest
    @CsvSource({
        "MANDATORY, RESTRICTED, RESTRICTED",
        "MANDATORY, CONDITIONAL, CONDITIONAL",
        "MANDATORY, ADVISORY, ADVISED_AGAINST",
        "CONTRACTUAL, RESTRICTED, RESTRICTED",
        "CONTRACTUAL, CONDITIONAL, CONDITIONAL",
        "CONTRACTUAL, ADVISORY, ADVISED_AGAINST",
        "RECOMMENDATION, RESTRICTED, ADVISED_AGAINST",
        "RECOMMENDATION, CONDITIONAL, ADVISED_AGAINST",
        "RECOMMENDATION, ADVISORY, ADVISED_AGAINST",
    })
    void what_binds_counts_by_its_level_and_a_recommendation_only_advises(
            Bindingness bindingness, Level level, Effect expected) {
        assertThat(at(NOON, restriction(bindingness, level, FROM, UNTIL)).effect())
                .isEqualTo(expected);
    }

    @Test
    void nobody_without_restrictions_is_anything_but_clear() {
        // When
        var standing = at(NOON);

        // Then
        assertThat(standing.effect()).isEqualTo(Effect.CLEAR);
        assertThat(standing.restrictions()).isEmpty();
        assertThat(standing.nextChangeAt()).isNull();
    }

    @Test
    void a_period_includes_its_first_instant_and_excludes_its_last() {
        // Given
        var restriction = restriction(FROM, UNTIL);

        // When, Then
        assertThat(at(FROM.minusNanos(1), restriction).effect()).isEqualTo(Effect.CLEAR);
        assertThat(at(FROM, restriction).effect()).isEqualTo(Effect.RESTRICTED);
        assertThat(at(UNTIL.minusNanos(1), restriction).effect()).isEqualTo(Effect.RESTRICTED);
        assertThat(at(UNTIL, restriction).effect()).isEqualTo(Effect.CLEAR);
    }

    @Test
    void what_begins_later_is_shown_without_an_effect_and_what_is_over_is_not_shown() {
        // Given
        var restriction = restriction(FROM, UNTIL);

        // When, Then
        assertThat(at(FROM.minusNanos(1), restriction).restrictions()).containsExactly(restriction);
        assertThat(at(UNTIL.minusNanos(1), restriction).restrictions()).containsExactly(restriction);
        assertThat(at(UNTIL, restriction).restrictions()).isEmpty();
        assertThat(at(NOON, lifted(restriction, NOON.minusSeconds(1))).restrictions())
                .isEmpty();
    }

    @Test
    void the_next_change_is_the_first_begin_or_end_that_is_still_to_come() {
        // Given
        var first = restriction(FROM, UNTIL);
        var second = restriction(UNTIL.minusSeconds(1), null);

        // When, Then
        assertThat(at(FROM.minusNanos(1), first, second).nextChangeAt()).isEqualTo(FROM);
        assertThat(at(FROM, first, second).nextChangeAt()).isEqualTo(UNTIL.minusSeconds(1));
        assertThat(at(UNTIL.minusSeconds(1), first, second).nextChangeAt()).isEqualTo(UNTIL);
        assertThat(at(UNTIL, first, second).nextChangeAt()).isNull();
    }

    @Test
    void several_records_of_one_account_have_the_stricter_standing_and_all_restrictions_in_one_order() {
        // Given
        var mild = restriction(RECOMMENDATION, RESTRICTED, FROM, UNTIL);
        var strict = restriction(CONTRACTUAL, CONDITIONAL, FROM.minusSeconds(1), null);

        // When
        var standing = Standing.of(List.of(record(mild), record(strict)), NOON);
        var turned = Standing.of(List.of(record(strict), record(mild)), NOON);

        // Then
        assertThat(standing.effect()).isEqualTo(Effect.CONDITIONAL);
        assertThat(standing.restrictions()).containsExactly(strict, mild);
        assertThat(turned).isEqualTo(standing);
    }

    @Property
    void nothing_happens_before_the_next_change_and_more_restrictions_are_never_milder(
            @ForAll @Size(max = 6) List<@IntRange(max = 899) Integer> drawn, @ForAll @IntRange(max = 20) int second) {
        // Given: each number is a bindingness, a level, a beginning and a length, zero for no end
        var restrictions = new ArrayList<Restriction>();
        for (var it : drawn) {
            var from = FROM.plusSeconds(it / 9 % 10);
            var length = it / 90;
            restrictions.add(restriction(
                    List.of(Bindingness.values()).get(it % 3),
                    List.of(Level.values()).get(it / 3 % 3),
                    from,
                    length == 0 ? null : from.plusSeconds(length)));
        }
        var now = FROM.plusSeconds(second);

        // When
        var standing = at(now, restrictions.toArray(Restriction[]::new));

        // Then
        var last = standing.nextChangeAt() == null
                ? now.plusSeconds(1_000_000)
                : standing.nextChangeAt().minusNanos(1);
        assertThat(at(last, restrictions.toArray(Restriction[]::new))).isEqualTo(standing);
        restrictions.add(restriction(MANDATORY, CONDITIONAL, FROM, null));
        assertThat(at(now, restrictions.toArray(Restriction[]::new)).effect())
                .isGreaterThanOrEqualTo(standing.effect())
                .isGreaterThanOrEqualTo(Effect.CONDITIONAL);
    }

    private static Standing at(Instant time, Restriction... restrictions) {
        return Standing.of(List.of(record(restrictions)), time);
    }

    private static SubjectRecord record(Restriction... restrictions) {
        var subject = new Subject(UUID.randomUUID(), null, null, List.of(), List.of(), List.of(), null, List.of());
        return new SubjectRecord(subject, List.of(restrictions), List.of(), List.of());
    }
}
