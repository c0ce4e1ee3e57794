package org.digitaltrust.membership.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.digitaltrust.membership.recognition.Recognition.Revocation;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Recognition IN_FORCE = new Recognition(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Recognition.Award("Influencer Trust Awards", 2026, "Education", "Gold"),
            new Recognition.JuryDecision("12", LocalDate.of(2026, 11, 20), null),
            "recorder",
            NOW,
            null);

    @Test
    void another_officer_revokes_it() {
        // Given
        var revocation = new Revocation("withdrawn", "another", NOW);
        // When
        var revoking = IN_FORCE.revoke(revocation);
        // Then
        assertThat(revoking).isInstanceOfSatisfying(Revoking.Revoked.class, it -> {
            assertThat(it.recognition().revocation()).isEqualTo(revocation);
            assertThat(it.recognition().isInForce()).isFalse();
        });
    }

    @Test
    void whoever_recorded_it_does_not() {
        assertThat(IN_FORCE.revoke(new Revocation("withdrawn", "recorder", NOW)))
                .isInstanceOf(Revoking.RecordedByThemself.class);
    }

    @Test
    void it_is_revoked_once_whoever_tries_again() {
        // Given
        var revoked = ((Revoking.Revoked) IN_FORCE.revoke(new Revocation("withdrawn", "another", NOW))).recognition();
        // Then
        assertThat(revoked.revoke(new Revocation("again", "third", NOW))).isInstanceOf(Revoking.AlreadyRevoked.class);
        assertThat(revoked.revoke(new Revocation("again", "recorder", NOW)))
                .isInstanceOf(Revoking.AlreadyRevoked.class);
    }
}
