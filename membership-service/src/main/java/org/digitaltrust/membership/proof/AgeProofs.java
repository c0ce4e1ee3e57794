package org.digitaltrust.membership.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.member.AccountOwners;
import org.jboss.logging.Logger;

/**
 * Makes proofs stale that are due to be repeated. Every replica looks; a member that one is at work on is passed over by the
 * others, and what has been done is not due any more.
 */
@ApplicationScoped
class AgeProofs {

    private static final Logger LOG = Logger.getLogger(AgeProofs.class);
    private static final int AT_ONCE = 200;
    private static final UUID START = new UUID(0, 0);

    private final AccountStore accounts;
    private final AccountOwners owners;
    private final Clock clock;

    AgeProofs(AccountStore accounts, AccountOwners owners, Clock clock) {
        this.accounts = accounts;
        this.owners = owners;
        this.clock = clock;
    }

    @Scheduled(
            every = "${proof.check-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void whatIsDue() {
        var after = START;
        List<UUID> members;
        do {
            members = due(after);
            for (var member : members) {
                age(member);
                after = member;
            }
        } while (members.size() == AT_ONCE);
    }

    private List<UUID> due(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.membersWithProofDue(clock.instant(), after, AT_ONCE));
    }

    // One that fails must not keep the others from being looked at; it stays due, and is told of each time.
    private void age(UUID member) {
        try {
            QuarkusTransaction.requiringNew().run(() -> of(member));
        } catch (RuntimeException e) {
            LOG.errorf(e, "proofs not looked at, will try again member=%s", member);
        }
    }

    private void of(UUID member) {
        if (!owners.lockIfFree(member)) {
            return;
        }
        var changed = accounts.ofMember(member).stream().filter(this::age).count();
        if (changed > 0) {
            owners.tell(member);
        }
    }

    private boolean age(Account account) {
        var aged = account.state().aged(clock.instant());
        aged.ifPresent(it -> accounts.change(account.in(it)));
        return aged.isPresent();
    }
}
