package org.digitaltrust.sanctions.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.restriction.RestrictionView;
import org.digitaltrust.sanctions.subject.PrivateNames;
import org.digitaltrust.sanctions.subject.SealedNames.Opening;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** Puts a decision, its restriction and its subject before whoever must confirm it. Each read is noted. */
@ApplicationScoped
class ViewDecision {

    private final RestrictionStore restrictions;
    private final SubjectStore subjects;
    private final ExternalDecisionStore decisions;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    ViewDecision(
            RestrictionStore restrictions,
            SubjectStore subjects,
            ExternalDecisionStore decisions,
            CurrentCaller caller,
            AuditTrail audit,
            Clock clock) {
        this.restrictions = restrictions;
        this.subjects = subjects;
        this.decisions = decisions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    DecisionView of(ExternalDecision decision) {
        audit.record(caller.get(), "external_decision_read", "external_decision", decision.id());
        var restriction = restrictions.find(decision.restrictionId()).orElseThrow();
        var confirmed = decision instanceof ExternalDecision.Confirmed it ? it : null;
        var withdrawal = decision instanceof ExternalDecision.Withdrawn it ? it.withdrawal() : null;
        // An auditor needs to see who decided what, not what somebody is called in private.
        var opening = caller.get().has("alliance_admin")
                ? decisions.namesIn(decision.id())
                : new Opening.Opened(PrivateNames.NONE);
        var names = opening instanceof Opening.Opened(var opened) ? opened : PrivateNames.NONE;
        return new DecisionView(
                decision.id(),
                status(decision),
                restriction.subjectId(),
                subjects.nameOf(restriction.subjectId()).orElse(null),
                names.legalNames().isEmpty() ? null : names.legalNames(),
                names.aliases().isEmpty() ? null : names.aliases(),
                names.birthYear(),
                opening instanceof Opening.Unreadable ? true : null,
                decision.account() == null ? null : decision.account().inQuestions(),
                restriction.id(),
                RestrictionView.of(restriction, clock.instant()),
                decision.enteredBy(),
                decision.enteredAt(),
                confirmed == null ? null : confirmed.confirmedBy(),
                confirmed == null ? null : confirmed.confirmedAt(),
                withdrawal == null ? null : withdrawal.by(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.reasons());
    }

    private static String status(ExternalDecision decision) {
        return switch (decision) {
            case ExternalDecision.Pending it -> "pending_confirmation";
            case ExternalDecision.Confirmed it -> "confirmed";
            case ExternalDecision.Withdrawn it -> "withdrawn";
        };
    }
}
