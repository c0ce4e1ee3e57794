package org.digitaltrust.sanctions.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.restriction.Example.lifted;
import static org.digitaltrust.sanctions.restriction.Example.pending;
import static org.digitaltrust.sanctions.restriction.Example.restriction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;

class PartnerSightTest {

    private static final Period YEAR = Period.ofMonths(12);
    private static final Instant FROM = time("2026-01-01T00:00:00+07:00");
    private static final Instant UNTIL = time("2026-03-01T00:00:00+07:00");

    @Test
    void what_is_not_confirmed_does_not_exist_for_partners() {
        assertThat(PartnerSight.reaches(pending(restriction(FROM, UNTIL)), YEAR, FROM))
                .isFalse();
    }

    @Test
    void what_stands_is_seen_before_it_begins_and_while_it_lasts() {
        assertThat(PartnerSight.reaches(restriction(FROM, UNTIL), YEAR, FROM.minusSeconds(1)))
                .isTrue();
        assertThat(PartnerSight.reaches(restriction(FROM, null), YEAR, FROM.plusSeconds(1_000_000_000)))
                .isTrue();
    }

    @Test
    void what_has_expired_is_seen_for_twelve_months_of_the_calendar_and_not_an_instant_longer() {
        // Given
        var restriction = restriction(FROM, UNTIL);
        var over = time("2027-03-01T00:00:00+07:00");

        // When, Then
        assertThat(PartnerSight.reaches(restriction, YEAR, over.minusNanos(1))).isTrue();
        assertThat(PartnerSight.reaches(restriction, YEAR, over)).isFalse();
    }

    @Test
    void what_was_lifted_is_seen_for_twelve_months_after_that() {
        // Given
        var restriction = lifted(restriction(FROM, UNTIL), time("2026-02-01T00:00:00+07:00"));
        var over = time("2027-02-01T00:00:00+07:00");

        // When, Then
        assertThat(PartnerSight.reaches(restriction, YEAR, over.minusNanos(1))).isTrue();
        assertThat(PartnerSight.reaches(restriction, YEAR, over)).isFalse();
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
