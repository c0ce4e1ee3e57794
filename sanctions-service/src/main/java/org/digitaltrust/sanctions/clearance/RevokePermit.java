package org.digitaltrust.sanctions.clearance;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.PERMIT_REVOKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.RestrictionStore;

/** Takes a permit back, used or not: from its commit on it clears nothing. */
@ApplicationScoped
class RevokePermit {

    private final PermitStore permits;
    private final RestrictionStore restrictions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RevokePermit(PermitStore permits, RestrictionStore restrictions, Outbox outbox, AuditTrail audit, Clock clock) {
        this.permits = permits;
        this.restrictions = restrictions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void revoke(Caller caller, UUID id, String reasons) {
        var restriction = permits.find(id)
                .orElseThrow(EdgeProblem.NOT_FOUND::with)
                .permit()
                .restrictionId();
        if (!permits.revoke(id, new IssuedPermit.Revocation(caller.subject(), clock.instant(), reasons))) {
            throw PERMIT_REVOKED.with();
        }
        audit.record(caller, "permit_revoked", "permit", id);
        var subject = restrictions.find(restriction).map(Restriction::subjectId).orElseThrow();
        outbox.note(subject, "permit_revoked");
    }
}
