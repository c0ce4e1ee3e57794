package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.membership.pledge.PledgeCopies;

/** Makes a member active who is held by a pledge. */
@ApplicationScoped
class ActivateMember {

    private final MemberStore members;
    private final PledgeCopies pledges;
    private final PublishMember publish;
    private final Clock clock;

    ActivateMember(MemberStore members, PledgeCopies pledges, PublishMember publish, Clock clock) {
        this.members = members;
        this.pledges = pledges;
        this.publish = publish;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void ifPledged(UUID id) {
        pledges.heldUntil(id)
                .flatMap(until -> members.lock(id).flatMap(it -> it.pledged(until, clock.instant())))
                .ifPresent(active -> {
                    members.change(active);
                    publish.because(Cause.MEMBER_ACTIVATED, active);
                });
    }
}
