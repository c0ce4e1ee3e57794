package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.membership.pledge.PledgeCopies;

/** Takes note of a member's pledges. What is older than what we know changes nothing. */
@ApplicationScoped
class NotePledges {

    private final MemberStore members;
    private final PledgeCopies pledges;
    private final SettleMember settle;

    NotePledges(MemberStore members, PledgeCopies pledges, SettleMember settle) {
        this.members = members;
        this.pledges = pledges;
        this.settle = settle;
    }

    @Transactional
    void of(PledgesState state) {
        members.expect(state.memberId());
        if (pledges.note(state)) {
            settle.heardOf(state.memberId());
        }
    }

    @Transactional
    void ofErased(UUID member) {
        members.expect(member);
        pledges.forget(member);
        settle.heardOf(member);
    }
}
