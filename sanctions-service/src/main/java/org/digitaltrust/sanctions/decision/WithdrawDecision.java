package org.digitaltrust.sanctions.decision;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_CONFIRMED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_WITHDRAWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.withdrawal.WithdrawalRequest;

/** Takes back a decision that was entered by mistake. Its restriction never takes effect. */
@ApplicationScoped
class WithdrawDecision {

    private final ExternalDecisionStore decisions;
    private final RestrictionStore restrictions;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawDecision(ExternalDecisionStore decisions, RestrictionStore restrictions, AuditTrail audit, Clock clock) {
        this.decisions = decisions;
        this.restrictions = restrictions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ExternalDecision.Withdrawn withdraw(Caller caller, UUID id, WithdrawalRequest request) {
        var pending = switch (decisions.findToConfirm(id).orElseThrow(EdgeProblem.NOT_FOUND::with)) {
            case ExternalDecision.Pending it -> it;
            case ExternalDecision.Confirmed done ->
                throw ALREADY_CONFIRMED.with().and("restriction_id", done.restrictionId());
            case ExternalDecision.Withdrawn gone -> throw ALREADY_WITHDRAWN.with();
        };
        var withdrawn = pending.withdraw(request.toWithdrawal(caller, clock.instant()));
        decisions.withdraw(withdrawn);
        restrictions.withdraw(withdrawn.restrictionId(), withdrawn.withdrawal().at());
        audit.record(caller, "external_decision_withdrawn", "external_decision", id);
        return withdrawn;
    }
}
