package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.membership.pledge.PledgeCopies;

/** Takes note of a member's pledges. What is older than what we know changes nothing. */
@ApplicationScoped
class NotePledges {

    private final PledgeCopies pledges;
    private final ActivateMember activate;

    NotePledges(PledgeCopies pledges, ActivateMember activate) {
        this.pledges = pledges;
        this.activate = activate;
    }

    @Transactional
    void of(PledgesState state) {
        if (pledges.note(state)) {
            activate.ifPledged(state.memberId());
        }
    }

    @Transactional
    void ofErased(UUID member) {
        pledges.forget(member);
    }
}
