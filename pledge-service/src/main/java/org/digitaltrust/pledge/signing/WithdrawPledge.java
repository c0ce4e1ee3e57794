package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.publication.MemberLock;

@ApplicationScoped
class WithdrawPledge {

    private final MemberStore members;
    private final MemberLock lock;
    private final PledgeStore pledges;
    private final PledgeLedger ledger;
    private final Clock clock;

    WithdrawPledge(MemberStore members, MemberLock lock, PledgeStore pledges, PledgeLedger ledger, Clock clock) {
        this.members = members;
        this.lock = lock;
        this.pledges = pledges;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    Withdrawal by(Caller caller, UUID id) {
        // Members before pledges, as in signing: two orders of locks would wait for each other.
        var own = members.lockHeldBy(caller.subject());
        own.forEach(it -> lock.take(it.id()));
        var pledge = pledges.lock(id)
                .filter(it -> own.stream()
                        .anyMatch(member -> member.id().equals(it.facts().memberId())));
        if (pledge.isEmpty()) {
            return new Withdrawal.Unknown();
        }
        var now = clock.instant();
        if (!(pledge.get() instanceof Pledge.Held held) || !held.statusAt(now).holds()) {
            return new Withdrawal.NotActive(pledge.get().statusAt(now));
        }
        var withdrawn = held.withdraw(now);
        ledger.withdrawn(caller, withdrawn);
        return new Withdrawal.Withdrawn(withdrawn);
    }
}
