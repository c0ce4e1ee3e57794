package org.digitaltrust.sanctions.decision;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_CONFIRMED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_WITHDRAWN;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.SECOND_PERSON_REQUIRED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.restriction.SanctionsPublisher;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** The second person's part: from its commit on the restriction stands. */
@ApplicationScoped
class ConfirmDecision {

    private final ExternalDecisionStore decisions;
    private final RestrictionStore restrictions;
    private final SubjectStore subjects;
    private final SanctionsPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    ConfirmDecision(
            ExternalDecisionStore decisions,
            RestrictionStore restrictions,
            SubjectStore subjects,
            SanctionsPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.decisions = decisions;
        this.restrictions = restrictions;
        this.subjects = subjects;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ExternalDecision.Confirmed confirm(Caller caller, UUID id) {
        var pending = switch (decisions.findToConfirm(id).orElseThrow(EdgeProblem.NOT_FOUND::with)) {
            case ExternalDecision.Pending it -> it;
            case ExternalDecision.Confirmed done ->
                throw ALREADY_CONFIRMED.with().and("restriction_id", done.restrictionId());
            case ExternalDecision.Withdrawn gone -> throw ALREADY_WITHDRAWN.with();
        };
        var now = clock.instant();
        return switch (pending.confirm(caller, now)) {
            case ExternalDecision.Confirmation.NoSecondPerson no -> throw SECOND_PERSON_REQUIRED.with();
            case ExternalDecision.Confirmation.Done(var done) -> {
                decisions.confirm(done);
                audit.record(caller, "external_decision_confirmed", "external_decision", id);
                impose(pending, now);
                yield done;
            }
        };
    }

    private void impose(ExternalDecision.Pending decision, Instant now) {
        var entered = restrictions.find(decision.restrictionId()).orElseThrow().subjectId();
        var subject = subjects.hold(entered);
        restrictions.confirm(decision.restrictionId(), subject, now);
        subjects.pinIdentifiers(subject);
        if (decision.account() != null) {
            subjects.pin(subject, decision.account());
        }
        decisions.sealedIn(decision.id()).ifPresent(names -> subjects.addSealedNames(subject, decision.id(), names));
        publisher.publish(subject, SanctionsState.Cause.RESTRICTION_IMPOSED);
    }
}
