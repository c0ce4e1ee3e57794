package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;

/** Opens the name of a guardian, and notes who had it opened. */
@ApplicationScoped
class ReadGuardian {

    private final PledgeStore pledges;
    private final PledgeReaders readers;
    private final Guardians guardians;
    private final AuditTrail audit;

    ReadGuardian(PledgeStore pledges, PledgeReaders readers, Guardians guardians, AuditTrail audit) {
        this.pledges = pledges;
        this.readers = readers;
        this.guardians = guardians;
        this.audit = audit;
    }

    @Transactional
    Optional<GuardianView> of(Caller caller, UUID id) {
        var found = pledges.pledge(id)
                .map(it -> it.pledge().facts())
                .filter(it -> readers.maySee(caller, it.memberId()))
                .flatMap(guardians::of);
        found.ifPresent(it -> audit.record(caller, "guardian_read", "pledge", id));
        return found.map(GuardianView::of);
    }
}
