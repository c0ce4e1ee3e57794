package org.digitaltrust.pledge.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who is trained, for those to whom it matters. */
@ApplicationScoped
public class PassedTrainings {

    private final AttemptStore attempts;

    PassedTrainings(AttemptStore attempts) {
        this.attempts = attempts;
    }

    /** Until when a member counts as trained; empty if never passed. */
    public Optional<Instant> validUntil(UUID member) {
        return attempts.passedUntil(member);
    }
}
