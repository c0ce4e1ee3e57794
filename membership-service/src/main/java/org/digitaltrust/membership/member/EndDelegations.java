package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrust.membership.delegation.DelegationStore;

/** Ends the delegations of a member who has left or was expelled, or is no longer what an agency, or a talent, is. */
@ApplicationScoped
class EndDelegations {

    private final DelegationStore delegations;
    private final MemberStore members;

    EndDelegations(DelegationStore delegations, MemberStore members) {
        this.delegations = delegations;
        this.members = members;
    }

    /**
     * Ends what can no longer be. An agency is locked before its talents, and no talent is an agency, so that nobody waits in
     * circles.
     *
     * @return the talents for whom nobody acts any more who did, locked, to be published
     */
    @Transactional(TxType.MANDATORY)
    List<Member> of(Member member, Instant now) {
        var gone = member.isGone();
        var agency = member.profile().isAgency();
        if (gone || agency) {
            delegations.endGrantedBy(member.id(), now);
        }
        if (agency && !gone) {
            return List.of();
        }
        var talents = delegations.talentsOf(member.id()).stream()
                .map(members::lock)
                .flatMap(Optional::stream)
                .toList();
        delegations.endGrantedTo(member.id(), now);
        return talents;
    }
}
