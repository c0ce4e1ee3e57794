package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalRemindersTest {

    private static final Instant END = Instant.parse("2027-11-23T05:00:00Z");
    private final RenewalReminders reminders = new RenewalReminders(List.of(60, 30, 7));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # days before the end, due, next
            365, -,  60
            61,  -,  60
            60,  60, 30
            31,  60, 30
            30,  30, 7
            7,   7,  -
            1,   7,  -
            0,   -,  -
            -1,  -,  -
            """)
    void the_last_step_that_was_reached_is_due(int daysBefore, @Nullable Integer due, @Nullable Integer next) {
        // Given
        var now = daysBefore(daysBefore);
        // When, Then
        assertThat(reminders.due(END, now)).isEqualTo(Optional.ofNullable(due));
        assertThat(reminders.next(END, now)).isEqualTo(Optional.ofNullable(next).map(RenewalRemindersTest::daysBefore));
    }

    private static Instant daysBefore(int days) {
        return END.minus(Duration.ofDays(days));
    }
}
