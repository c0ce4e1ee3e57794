package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.sanction.SanctionStore;

/**
 * Who keeps a member's dossiers: whoever holds the membership, and agencies that act for it in this. Who else reads them: case
 * officers, while a case about the member is open.
 */
@ApplicationScoped
class DossierKeepers {

    private final MemberStore members;
    private final SanctionStore sanctions;
    private final Clock clock;

    DossierKeepers(MemberStore members, SanctionStore sanctions, Clock clock) {
        this.members = members;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    boolean mayKeep(Caller caller, UUID member) {
        return members.member(member)
                .filter(it -> it.isHeldBy(caller.subject()) || actsFor(caller, it))
                .isPresent();
    }

    boolean maySee(Caller caller, UUID member) {
        return mayKeep(caller, member) || investigates(caller, member);
    }

    /** Whether the caller sees it as an officer only: such reading is noted. */
    boolean seesAsOfficer(Caller caller, UUID member) {
        return !mayKeep(caller, member);
    }

    private boolean investigates(Caller caller, UUID member) {
        return caller.has("case_officer") && sanctions.of(member).caseOpen();
    }

    private boolean actsFor(Caller caller, Member talent) {
        var now = clock.instant();
        return members.heldBy(caller.subject()).stream()
                .filter(Member::mayActForOthers)
                .anyMatch(it -> talent.isActedForBy(it.id(), DelegationScope.DOSSIERS, now));
    }
}
