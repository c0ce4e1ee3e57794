package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Writes down what judging does to assessments: the row, who did it, and that there is a result, in the caller's transaction. */
@ApplicationScoped
class AssessmentLedger {

    private final AssessmentStore assessments;
    private final AuditTrail audit;
    private final Event<AssessmentConcluded> concluded;

    AssessmentLedger(AssessmentStore assessments, AuditTrail audit, Event<AssessmentConcluded> concluded) {
        this.assessments = assessments;
        this.audit = audit;
        this.concluded = concluded;
    }

    /** @param given the opinion that brought it about; null where none did */
    void judged(Caller by, String deed, Assessment moved, @Nullable Opinion given) {
        assessments.move(moved, given);
        audit.record(by, deed, "assessment", moved.facts().id());
        if (!(moved instanceof Assessment.Unconcluded)) {
            concluded.fire(new AssessmentConcluded(moved.facts().memberId()));
        }
    }
}
