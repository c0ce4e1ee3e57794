package org.digitaltrust.sanctions.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.party.Askers;
import org.jspecify.annotations.Nullable;

/** Shows permits to those who may know of them. A permit tells of a restriction, so each read is noted. */
@ApplicationScoped
class ReadPermits {

    private static final Set<String> OFFICERS =
            Set.of("case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor");

    private final PermitStore permits;
    private final Askers askers;
    private final AuditTrail audit;

    ReadPermits(PermitStore permits, Askers askers, AuditTrail audit) {
        this.permits = permits;
        this.askers = askers;
        this.audit = audit;
    }

    /** 404 for a partner that it was neither issued to nor used by. */
    @Transactional
    public PermitView one(Caller caller, UUID id) {
        var permit = permits.find(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        if (OFFICERS.stream().anyMatch(caller::has)) {
            return forOfficers(caller, permit);
        }
        if (!permit.concerns(askers.of(caller)::answersTo)) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        note(caller, permit);
        return PermitView.forItsParty(permit);
    }

    @Transactional
    public Page<PermitView> page(Caller caller, @Nullable UUID restriction, PageRequest page) {
        return Page.of(permits.page(restriction, page), page, IssuedPermit::id).map(it -> forOfficers(caller, it));
    }

    private PermitView forOfficers(Caller caller, IssuedPermit permit) {
        note(caller, permit);
        return PermitView.forOfficers(permit);
    }

    private void note(Caller caller, IssuedPermit permit) {
        audit.record(caller, "permit_read", "permit", permit.id());
    }
}
