package org.digitaltrust.sanctions.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.outbox.Outbox;

/** Tells others what applies to a subject now. Called last in the transaction of a change. */
@ApplicationScoped
public class SanctionsPublisher {

    private final RestrictionStore restrictions;
    private final Outbox outbox;
    private final Clock clock;

    SanctionsPublisher(RestrictionStore restrictions, Outbox outbox, Clock clock) {
        this.restrictions = restrictions;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void publish(UUID subject, SanctionsState.Cause cause) {
        var known = restrictions.confirmedOf(List.of(subject)).stream()
                .map(it -> new SanctionsState.Restriction(
                        it.id(),
                        it.bindingness(),
                        it.level(),
                        it.period().from(),
                        it.period().until(),
                        it.endedAt()))
                .toList();
        outbox.publish(sequence -> new SanctionsState(subject, sequence, cause, clock.instant(), false, known));
    }
}
