package org.digitaltrust.sanctions.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.restriction.RestrictionView;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** Puts a decision, its restriction and its subject before whoever must confirm it. */
@ApplicationScoped
class ViewDecision {

    private final RestrictionStore restrictions;
    private final SubjectStore subjects;
    private final Clock clock;

    ViewDecision(RestrictionStore restrictions, SubjectStore subjects, Clock clock) {
        this.restrictions = restrictions;
        this.subjects = subjects;
        this.clock = clock;
    }

    DecisionView of(ExternalDecision decision) {
        var restriction = restrictions.find(decision.restrictionId()).orElseThrow();
        var confirmed = decision instanceof ExternalDecision.Confirmed it ? it : null;
        return new DecisionView(
                decision.id(),
                confirmed == null ? "pending_confirmation" : "confirmed",
                restriction.subjectId(),
                subjects.nameOf(restriction.subjectId()).orElse(null),
                decision.account() == null ? null : decision.account().inQuestions(),
                restriction.id(),
                RestrictionView.of(restriction, clock.instant()),
                decision.enteredBy(),
                decision.enteredAt(),
                confirmed == null ? null : confirmed.confirmedBy(),
                confirmed == null ? null : confirmed.confirmedAt());
    }
}
