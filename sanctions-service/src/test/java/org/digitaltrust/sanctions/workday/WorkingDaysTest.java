package org.digitaltrust.sanctions.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new HolidayFile().workingDays(Optional::empty);

    @ParameterizedTest
    @CsvSource({
        // Tuesday to Wednesday: the day of the notice does not count, the last one counts whole
        "2026-12-01T09:00:00+07:00, 1, 2026-12-03T00:00:00+07:00",
        "2026-12-01T23:59:59+07:00, 1, 2026-12-03T00:00:00+07:00",
        // the evening in UTC is the next day in Viet Nam
        "2026-12-01T17:00:00Z, 1, 2026-12-04T00:00:00+07:00",
        // over a weekend
        "2026-12-04T09:00:00+07:00, 1, 2026-12-08T00:00:00+07:00",
        "2026-12-05T09:00:00+07:00, 1, 2026-12-08T00:00:00+07:00",
        // over Tết
        "2026-02-13T09:00:00+07:00, 1, 2026-02-24T00:00:00+07:00",
        "2026-02-02T09:00:00+07:00, 15, 2026-03-03T00:00:00+07:00",
        // over the Hùng Kings' day on a Sunday, made up for on Monday
        "2026-04-24T09:00:00+07:00, 1, 2026-04-29T00:00:00+07:00",
        // over New Year
        "2026-12-31T09:00:00+07:00, 1, 2027-01-05T00:00:00+07:00",
    })
    void a_window_ends_when_its_last_working_day_is_over(String begin, int length, String end) {
        assertThat(days.endOf(at(begin), length)).contains(at(end));
    }

    @Test
    void no_window_is_cut_short_for_want_of_knowledge() {
        assertThat(days.endOf(at("2028-12-29T09:00:00+07:00"), 1)).isEmpty();
        assertThat(days.endOf(at("2024-12-31T09:00:00+07:00"), 1)).contains(at("2025-01-03T00:00:00+07:00"));
        assertThat(days.endOf(at("2023-12-29T09:00:00+07:00"), 1)).isEmpty();
    }

    @Property(tries = 300)
    void between_its_ends_lie_as_many_working_days_as_were_asked_for(
            @ForAll @IntRange(min = 0, max = 1_000) int day,
            @ForAll @IntRange(min = 0, max = 86_399) int second,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        // Given
        var begin = LocalDate.of(2025, 1, 1)
                .plusDays(day)
                .atStartOfDay(WorkingDays.ZONE)
                .plusSeconds(second);
        // When
        var end = days.endOf(begin.toInstant(), length).orElseThrow().atZone(WorkingDays.ZONE);
        // Then
        assertThat(end.toLocalTime()).isEqualTo("00:00");
        assertThat(begin.toLocalDate()
                        .plusDays(1)
                        .datesUntil(end.toLocalDate())
                        .filter(days::isWorkingDay)
                        .count())
                .isEqualTo(length);
        assertThat(days.isWorkingDay(end.toLocalDate().minusDays(1))).isTrue();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
