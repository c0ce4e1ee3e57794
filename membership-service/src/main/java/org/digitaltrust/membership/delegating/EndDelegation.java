package org.digitaltrust.membership.delegating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.delegation.Delegation;
import org.digitaltrust.membership.delegation.DelegationStatus;
import org.digitaltrust.membership.delegation.DelegationStore;
import org.digitaltrust.membership.delegation.EndedBy;
import org.digitaltrust.membership.member.DelegatingMembers;

/** A talent revokes a delegation, or an agency renounces it. */
@ApplicationScoped
class EndDelegation {

    private final DelegatingMembers members;
    private final DelegationStore delegations;
    private final AuditTrail audit;
    private final Clock clock;

    EndDelegation(DelegatingMembers members, DelegationStore delegations, AuditTrail audit, Clock clock) {
        this.members = members;
        this.delegations = delegations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Ending by(Caller caller, UUID id) {
        var talent = delegations.talentOf(id).flatMap(members::lock);
        var delegation = talent.flatMap(it -> delegations.find(id));
        var side = delegation.flatMap(it -> sideOf(caller, it));
        if (talent.isEmpty() || delegation.isEmpty() || side.isEmpty()) {
            return new Ending.Unknown();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (delegation.get().statusAt(now) != DelegationStatus.CURRENT) {
            return new Ending.NotCurrent();
        }
        var ended = delegations.end(id, now, side.get());
        audit.record(caller, "delegation_ended", "delegation", id);
        members.delegationsChanged(talent.get());
        return new Ending.Ended(ended);
    }

    private Optional<EndedBy> sideOf(Caller caller, Delegation delegation) {
        if (holds(caller, delegation.talent())) {
            return Optional.of(EndedBy.TALENT);
        }
        return holds(caller, delegation.agency()) ? Optional.of(EndedBy.AGENCY) : Optional.empty();
    }

    private boolean holds(Caller caller, UUID member) {
        return members.find(member)
                .filter(it -> caller.subject().equals(it.holder()))
                .isPresent();
    }
}
