package org.digitaltrust.sanctions.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** Tells others what applies to a subject now. Called last in the transaction of a change. */
@ApplicationScoped
public class SanctionsPublisher {

    private final RestrictionStore restrictions;
    private final SubjectStore subjects;
    private final Outbox outbox;
    private final Clock clock;

    SanctionsPublisher(RestrictionStore restrictions, SubjectStore subjects, Outbox outbox, Clock clock) {
        this.restrictions = restrictions;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Says that nothing is known under the id of a record that was merged any more: its survivor speaks for it. */
    public void publishMerged(UUID merged) {
        outbox.publish(sequence -> new SanctionsState(
                merged,
                sequence,
                SanctionsState.Cause.SUBJECTS_MERGED,
                clock.instant(),
                false,
                List.of(),
                List.of(),
                false));
    }

    /** @param subject any record of it: where it was merged, the surviving one speaks for all */
    public void publish(UUID subject, SanctionsState.Cause cause) {
        var survivor = subjects.hold(subject);
        var known = restrictions.confirmedOf(subjects.groupOf(survivor)).stream()
                .map(it -> new SanctionsState.Restriction(
                        it.id(),
                        it.bindingness(),
                        it.level(),
                        it.period().from(),
                        it.period().until(),
                        it.endedAt()))
                .toList();
        var caseOpen = subjects.hasOpenCase(survivor);
        var disclosed = subjects.hasDisclosedCase(survivor);
        // No case of this service leads to a measure against a membership so far.
        outbox.publish(sequence ->
                new SanctionsState(survivor, sequence, cause, clock.instant(), caseOpen, known, List.of(), disclosed));
    }
}
