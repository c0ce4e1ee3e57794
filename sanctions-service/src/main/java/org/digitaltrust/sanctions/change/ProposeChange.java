package org.digitaltrust.sanctions.change;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.CHANGE_PENDING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.decision.DecisionChecks;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.RestrictionStore;

/** The first person's part: says what should become of a restriction that stands, and why. */
@ApplicationScoped
class ProposeChange {

    private final RestrictionStore restrictions;
    private final ChangeStore changes;
    private final HoldRestriction standing;
    private final DecisionChecks checks;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    ProposeChange(
            RestrictionStore restrictions,
            ChangeStore changes,
            HoldRestriction standing,
            DecisionChecks checks,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.restrictions = restrictions;
        this.changes = changes;
        this.standing = standing;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    public UUID lifting(Caller caller, UUID restriction, LiftingRequest request) {
        holdFree(restriction);
        return propose(caller, restriction, request.effect(), request.reasons());
    }

    /** What shall stand instead is written down at once, unconfirmed like a decision that was entered. */
    @Transactional
    public UUID variation(Caller caller, UUID restriction, VariationRequest request) {
        checks.check(request.restriction(), request.legalBasis());
        var varied = holdFree(restriction);
        var basis = request.legalBasis() == null
                ? varied.basis()
                : request.legalBasis().toLegalBasis();
        var replacement = request.restriction()
                .toRestriction(ids.next(), varied.subjectId(), varied.bindingness(), basis, restriction);
        Replacement.check(varied.period(), replacement.period(), clock.instant());
        restrictions.add(replacement);
        return propose(caller, restriction, new Change.Effect.Variation(replacement.id()), request.reasons());
    }

    private Restriction holdFree(UUID restriction) {
        var held = standing.hold(restriction);
        if (changes.hasPending(restriction)) {
            throw CHANGE_PENDING.with();
        }
        return held;
    }

    private UUID propose(Caller caller, UUID restriction, Change.Effect effect, String reasons) {
        var proposal = new Change.Proposal(ids.next(), restriction, effect, reasons, caller.subject(), clock.instant());
        changes.add(proposal);
        audit.record(caller, ChangeView.kind(effect) + "_proposed", "restriction", restriction);
        return proposal.id();
    }
}
