package org.digitaltrust.pledge.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.pledge.training.Attempt.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptTest {

    private static final Instant START = Instant.parse("2026-12-01T02:00:00Z");
    private static final Rules RULES = new Rules(20, 75, Duration.ofMinutes(60), Duration.ofHours(24), 12);
    private static final Paper PAPER =
            Paper.draw(new Trainings().all().getFirst().questions(), 20, 1);
    private static final Attempt.Open OPEN = new Attempt.Open(
            new AttemptFacts(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), 1, START, START.plus(RULES.timeLimit())),
            PAPER);

    @ParameterizedTest
    @CsvSource({"0, FAILED", "14, FAILED", "15, PASSED", "20, PASSED"})
    void three_quarters_pass(int right, Status status) {
        // When
        var submitted = OPEN.submit(answers(right), START.plusSeconds(60), RULES);
        // Then
        assertThat(submitted.statusAt(START)).isEqualTo(status);
        assertThat(submitted.right()).isEqualTo(right);
    }

    @Test
    void an_attempt_is_open_until_its_time_is_over() {
        assertThat(OPEN.statusAt(START.plus(RULES.timeLimit()).minusMillis(1))).isEqualTo(Status.OPEN);
        assertThat(OPEN.statusAt(START.plus(RULES.timeLimit()))).isEqualTo(Status.EXPIRED);
    }

    @Test
    void who_has_failed_or_let_it_expire_waits_for_a_day_and_who_has_passed_does_not() {
        // Given
        var at = START.plusSeconds(60);
        // Then
        assertThat(OPEN.submit(answers(3), at, RULES).coolingDownUntil(RULES)).contains(at.plus(Duration.ofDays(1)));
        assertThat(OPEN.expire().coolingDownUntil(RULES)).contains(START.plus(Duration.ofHours(25)));
        assertThat(OPEN.submit(answers(20), at, RULES).coolingDownUntil(RULES)).isEmpty();
    }

    @Test
    void having_passed_counts_for_twelve_months_by_the_calendar_of_viet_nam() {
        assertThat(RULES.validUntil(Instant.parse("2027-02-28T17:30:00Z")))
                .isEqualTo(Instant.parse("2028-02-29T17:30:00Z"));
    }

    private static Map<String, String> answers(int right) {
        return PAPER.items().stream().limit(right).collect(Collectors.toMap(Paper.Item::question, Paper.Item::right));
    }
}
