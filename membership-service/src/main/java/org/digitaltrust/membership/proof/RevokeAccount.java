package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountEnding;
import org.digitaltrust.membership.account.AccountMove;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.ChallengeStore;
import org.digitaltrust.membership.account.Ending;
import org.digitaltrust.membership.member.AccountOwners;
import org.digitaltrust.membership.member.AccountOwners.Owner;
import org.jspecify.annotations.Nullable;

/** Ends an account: its owner gives it up, or an officer says why it is not theirs. The row stays. */
@ApplicationScoped
class RevokeAccount {

    private final AccountOwners owners;
    private final Access access;
    private final AccountStore accounts;
    private final ChallengeStore challenges;
    private final KeepChange keep;
    private final Clock clock;

    RevokeAccount(
            AccountOwners owners,
            Access access,
            AccountStore accounts,
            ChallengeStore challenges,
            KeepChange keep,
            Clock clock) {
        this.owners = owners;
        this.access = access;
        this.accounts = accounts;
        this.challenges = challenges;
        this.keep = keep;
        this.clock = clock;
    }

    /** Which account, as it was when the caller last saw it. */
    record Seen(UUID member, UUID account, @Nullable String ifMatch) {}

    @Transactional
    Change of(Seen seen, Optional<AccountEnding> reason, Caller caller) {
        var owner = owners.lock(seen.member()).filter(it -> access.mayBeSeenBy(it, caller));
        var account = owner.flatMap(it -> accounts.find(seen.member(), seen.account()));
        if (owner.isEmpty() || account.isEmpty()) {
            return new Change.Unknown();
        }
        EntityTag.require(seen.ifMatch(), account.get().version());
        var ending = new Ending(reasonOf(owner.get(), reason, caller), caller.subject(), clock.instant());
        return switch (account.get().state().revoke(ending)) {
            case AccountMove.NotPossible(var possible) -> new Change.NotPossible(possible);
            case AccountMove.Moved(var to) -> end(seen.member(), account.get().in(to), caller);
        };
    }

    private Change end(UUID member, Account ended, Caller caller) {
        challenges.close(ended.id());
        return keep.of(member, ended, "account_revoked", caller);
    }

    private AccountEnding reasonOf(Owner owner, Optional<AccountEnding> reason, Caller caller) {
        if (access.isLookedAfterBy(owner, caller)) {
            if (reason.isPresent() && reason.get() != AccountEnding.RELEASED) {
                throw Problem.invalid("reason", "is for officers to give");
            }
            return AccountEnding.RELEASED;
        }
        return reason.filter(AccountEnding::isOfficers)
                .orElseThrow(() -> Problem.invalid("reason", "an officer says why, by one of the documented reasons"));
    }
}
