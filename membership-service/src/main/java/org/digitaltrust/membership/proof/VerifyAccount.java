package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountEnding;
import org.digitaltrust.membership.account.AccountMove;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.Ending;
import org.digitaltrust.membership.account.RivalStore;
import org.digitaltrust.membership.account.RivalStore.Rival;
import org.digitaltrust.membership.member.AccountOwners;
import org.digitaltrust.membership.member.AccountOwners.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Lets one account of a member be proven, if nobody else has. A proof of somebody else that has become stale ends here: the
 * handle has changed hands, and nothing of what was known of it is carried over.
 */
@ApplicationScoped
class VerifyAccount {

    private final RivalStore rivals;
    private final AccountOwners owners;
    private final AccountStore accounts;
    private final KeepChange keep;
    private final Clock clock;

    VerifyAccount(RivalStore rivals, AccountOwners owners, AccountStore accounts, KeepChange keep, Clock clock) {
        this.rivals = rivals;
        this.owners = owners;
        this.accounts = accounts;
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * What is to be proven.
     *
     * @param proving the account as it will be called
     * @param userId the platform's id of it, if that is proven, too
     */
    record Claim(UUID member, Account proving, @Nullable String userId, Caller by) {}

    /** What the account becomes by the proof. Asked when nothing else can change it any more. */
    interface Step {
        Change of(Owner owner, Account account);
    }

    /**
     * First keeps out others who prove the same, then locks all members concerned in one order, so that no two wait for each
     * other, and only then looks at the account. The step keeps it.
     */
    @Transactional(TxType.MANDATORY)
    Change of(Claim claim, Step step) {
        rivals.keepOut(claim.proving(), claim.userId());
        var others = rivals.of(claim.proving(), claim.userId());
        if (!others.stream().allMatch(Rival::yields)) {
            return new Change.Taken(claim.proving());
        }
        membersOf(claim, others).forEach(owners::lock);
        accounts.readAnew();
        var account = accounts.find(claim.member(), claim.proving().id());
        return owners.lock(claim.member())
                .<Change>flatMap(owner -> account.map(it -> step.of(owner, it)))
                .orElseGet(Change.Unknown::new);
    }

    /** Ends what others had proven before, and keeps the proof. Last in the transaction. */
    @Transactional(TxType.MANDATORY)
    Change keep(Claim claim, Account proven) {
        for (var it : rivals.of(claim.proving(), claim.userId())) {
            end(it, claim.by());
        }
        return keep.of(claim.member(), proven, "account_verified", claim.by());
    }

    private void end(Rival rival, Caller by) {
        var ending = new Ending(AccountEnding.PROVEN_BY_ANOTHER, null, clock.instant());
        if (rival.account().state().revoke(ending) instanceof AccountMove.Moved(var to)) {
            keep.of(Objects.requireNonNull(rival.member()), rival.account().in(to), "account_superseded", by);
        }
    }

    private static List<UUID> membersOf(Claim claim, List<Rival> others) {
        return Stream.concat(Stream.of(claim.member()), others.stream().flatMap(it -> Stream.ofNullable(it.member())))
                .distinct()
                .sorted()
                .toList();
    }
}
