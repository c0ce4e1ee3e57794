package org.digitaltrust.sanctions.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.acknowledgement.Acknowledgement.Status.APPLIED;
import static org.digitaltrust.sanctions.acknowledgement.Acknowledgement.Status.CANNOT_APPLY;
import static org.digitaltrust.sanctions.acknowledgement.Acknowledgement.Status.WILL_APPLY;

import java.time.Instant;
import org.digitaltrust.chassis.problem.Violation;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {

    private static final Instant CONFIRMED = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant NOW = CONFIRMED.plusSeconds(60);

    @Test
    void its_time_lies_between_the_confirmation_and_now_both_included() {
        assertThat(Acknowledgement.faults(APPLIED, CONFIRMED, null, CONFIRMED, NOW))
                .isEmpty();
        assertThat(Acknowledgement.faults(APPLIED, NOW, null, CONFIRMED, NOW)).isEmpty();
        assertThat(Acknowledgement.faults(APPLIED, CONFIRMED.minusNanos(1), null, CONFIRMED, NOW))
                .extracting(Violation::field)
                .containsExactly("at");
        assertThat(Acknowledgement.faults(WILL_APPLY, NOW.plusNanos(1), null, CONFIRMED, NOW))
                .extracting(Violation::field)
                .containsExactly("at");
    }

    @Test
    void who_cannot_says_why() {
        assertThat(Acknowledgement.faults(CANNOT_APPLY, NOW, "No such programme.", CONFIRMED, NOW))
                .isEmpty();
        assertThat(Acknowledgement.faults(CANNOT_APPLY, NOW, " ", CONFIRMED, NOW))
                .extracting(Violation::field)
                .containsExactly("note");
        assertThat(Acknowledgement.faults(CANNOT_APPLY, NOW.plusSeconds(1), null, CONFIRMED, NOW))
                .extracting(Violation::field)
                .containsExactly("at", "note");
    }
}
