package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.membership.pledge.PledgeCopy;
import org.digitaltrust.membership.sanction.SanctionCopy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule by which a status is derived, on a line of days: now is day 0. */
class StandingFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # pledged until, taken back, suspended from..until, expelled from..until, resigned, ended -> status
            -,   false, -,   -,  -,   -,  false, false, PENDING_PLEDGE
            10,  false, -,   -,  -,   -,  false, false, ACTIVE
            1,   false, -,   -,  -,   -,  false, false, ACTIVE
            0,   false, -,   -,  -,   -,  false, false, GRACE
            -29, false, -,   -,  -,   -,  false, false, GRACE
            -30, false, -,   -,  -,   -,  false, false, LAPSED
            10,  true,  -,   -,  -,   -,  false, false, LAPSED
            10,  false, -5,  5,  -,   -,  false, false, SUSPENDED
            10,  false, 0,   5,  -,   -,  false, false, SUSPENDED
            10,  false, -5,  0,  -,   -,  false, false, ACTIVE
            10,  false, 1,   5,  -,   -,  false, false, ACTIVE
            -10, false, -5,  5,  -,   -,  false, false, SUSPENDED
            -40, false, -5,  5,  -,   -,  false, false, LAPSED
            -,   false, -5,  5,  -,   -,  false, false, PENDING_PLEDGE
            10,  false, -,   -,  -5,  90, false, false, EXPELLED
            10,  false, -,   -,  -9,  -5, false, false, ACTIVE
            10,  false, -5,  5,  -5,  90, false, false, EXPELLED
            -,   false, -,   -,  -5,  90, false, false, EXPELLED
            10,  false, -,   -,  -,   -,  true,  false, RESIGNED
            -,   false, -,   -,  -,   -,  true,  false, RESIGNED
            10,  false, -5,  5,  -,   -,  true,  false, RESIGNED
            10,  false, -,   -,  -5,  90, true,  false, EXPELLED
            10,  false, -,   -,  -5,  90, true,  true,  DECEASED_OR_DISSOLVED
            -,   false, -,   -,  -,   -,  false, true,  DECEASED_OR_DISSOLVED
            """)
    void the_first_that_fits_is_the_status(ArgumentsAccessor row) {
        // Given
        var measures = Stream.of(
                        measure(MeasureKind.MEMBERSHIP_SUSPENSION, row.getInteger(2), row.getInteger(3)),
                        measure(MeasureKind.EXPULSION, row.getInteger(4), row.getInteger(5)))
                .flatMap(List::stream)
                .toList();
        var leaving = new Leaving(
                row.getBoolean(6) ? NOW : null,
                row.getBoolean(7) ? new Leaving.End(Leaving.EndKind.DIED, LocalDate.of(2026, 11, 2)) : null);
        var facts = facts(leaving, pledge(row.getInteger(0), !row.getBoolean(1)), measures);
        // When
        var status = facts.statusAt(NOW);
        // Then
        assertThat(status).isEqualTo(row.get(8, MemberStatus.class));
    }

    @Test
    void a_measure_that_was_annulled_or_lifted_restores_what_there_was_without_it() {
        // Given
        var annulled = new SanctionCopy.Measure(new UUID(0, 9), MeasureKind.EXPULSION, day(-20), null, day(-1));
        // When
        var facts = facts(Leaving.NOT, pledge(10, true), List.of(annulled));
        // Then
        assertThat(facts.statusAt(day(-2))).isEqualTo(MemberStatus.EXPELLED);
        assertThat(facts.statusAt(NOW)).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void an_open_case_changes_no_status() {
        // Given
        var facts = new StandingFacts(
                Leaving.NOT, pledge(10, true), new SanctionCopy(true, true, List.of()), Duration.ofDays(30));
        // When, Then
        assertThat(facts.statusAt(NOW)).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void a_member_is_active_since_they_first_signed_but_not_before_they_were_admitted() {
        // Given
        var facts = facts(Leaving.NOT, pledge(10, true), List.of());
        // When, Then
        assertThat(facts.activatedAt(day(-500))).contains(day(-90));
        assertThat(facts.activatedAt(day(-5))).contains(day(-5));
        assertThat(facts(Leaving.NOT, PledgeCopy.NONE, List.of()).activatedAt(NOW))
                .isEmpty();
    }

    private static StandingFacts facts(Leaving leaving, PledgeCopy pledges, List<SanctionCopy.Measure> measures) {
        return new StandingFacts(leaving, pledges, new SanctionCopy(false, false, measures), Duration.ofDays(30));
    }

    private static PledgeCopy pledge(@Nullable Integer until, boolean holding) {
        return until == null
                ? PledgeCopy.NONE
                : new PledgeCopy(List.of(new PledgeCopy.Pledge(new UUID(0, 1), holding, day(-90), day(until))));
    }

    private static List<SanctionCopy.Measure> measure(
            MeasureKind kind, @Nullable Integer from, @Nullable Integer until) {
        return from == null
                ? List.of()
                : List.of(new SanctionCopy.Measure(
                        UUID.randomUUID(), kind, day(from), until == null ? null : day(until), null));
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }
}
