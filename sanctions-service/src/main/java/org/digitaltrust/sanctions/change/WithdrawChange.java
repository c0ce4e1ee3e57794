package org.digitaltrust.sanctions.change;

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

/** Takes a proposed change back, so that another can be proposed. What a variation would have put in force never is. */
@ApplicationScoped
class WithdrawChange {

    private final RestrictionStore restrictions;
    private final ChangeStore changes;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawChange(RestrictionStore restrictions, ChangeStore changes, AuditTrail audit, Clock clock) {
        this.restrictions = restrictions;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Also where the restriction no longer stands. The same lock as a confirmation's lets only one of both happen. */
    @Transactional
    public Change.Withdrawn withdraw(Caller caller, UUID restriction, UUID change, WithdrawalRequest request) {
        var _ = restrictions.findToChange(restriction).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var pending = switch (changes.find(restriction, change).orElseThrow(EdgeProblem.NOT_FOUND::with)) {
            case Change.Pending it -> it;
            case Change.Confirmed done -> throw ALREADY_CONFIRMED.with();
            case Change.Withdrawn gone -> throw ALREADY_WITHDRAWN.with();
        };
        var withdrawn = pending.withdraw(request.toWithdrawal(caller, clock.instant()));
        changes.withdraw(withdrawn);
        if (withdrawn.proposal().effect() instanceof Change.Effect.Variation(var replacement)) {
            restrictions.withdraw(replacement, withdrawn.withdrawal().at());
        }
        var kind = ChangeView.kind(withdrawn.proposal().effect());
        audit.record(caller, kind + "_withdrawn", "restriction", restriction);
        return withdrawn;
    }
}
