package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.pledge.dossier.Keeper.Relationship;
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
        return keeper(caller, member).isPresent();
    }

    /** As what the caller keeps this member's dossiers; empty for who does not. */
    Optional<Keeper> keeper(Caller caller, UUID member) {
        return members.member(member).flatMap(it -> keeper(caller, it));
    }

    private Optional<Keeper> keeper(Caller caller, Member member) {
        return member.isHeldBy(caller.subject())
                ? Optional.of(new Keeper(Relationship.MEMBER, member.id(), caller.subject()))
                : agency(caller, member).map(it -> new Keeper(Relationship.AGENCY, it, caller.subject()));
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

    private Optional<UUID> agency(Caller caller, Member talent) {
        var now = clock.instant();
        return members.heldBy(caller.subject()).stream()
                .filter(Member::mayActForOthers)
                .map(Member::id)
                .filter(it -> talent.isActedForBy(it, DelegationScope.DOSSIERS, now))
                .findFirst();
    }
}
