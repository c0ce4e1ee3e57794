package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountMove;
import org.digitaltrust.membership.account.AccountState;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.ChallengeStore;
import org.digitaltrust.membership.account.HandleStore;
import org.digitaltrust.membership.account.ProofConfig;

/** An account is called something else. The new handle has to be proven; the old one stays in the history. */
@ApplicationScoped
class RenameAccount {

    private static final Duration DAY = Duration.ofDays(1);

    private final OwnAccount own;
    private final AccountStore accounts;
    private final HandleStore handles;
    private final ChallengeStore challenges;
    private final KeepChange keep;
    private final ProofConfig config;
    private final Clock clock;

    RenameAccount(
            OwnAccount own,
            AccountStore accounts,
            HandleStore handles,
            ChallengeStore challenges,
            KeepChange keep,
            ProofConfig config,
            Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.handles = handles;
        this.challenges = challenges;
        this.keep = keep;
        this.config = config;
        this.clock = clock;
    }

    /** @param handle without a leading {@code @} */
    @Transactional
    Change of(UUID member, UUID id, String handle, Caller caller) {
        return own.ask(member, id, caller, account -> switch (account.state().rename()) {
            case AccountMove.NotPossible(var possible) -> new Change.NotPossible(possible);
            case AccountMove.Moved(var to) ->
                rename(member, account, account.called(handle, clock.instant()), to, caller);
        });
    }

    private Change rename(UUID member, Account account, Account renamed, AccountState to, Caller caller) {
        if (renamed.handleKey().equals(account.handleKey())) {
            return new Change.Done(account); // another way to write the same
        }
        var twin = accounts.twin(member, renamed);
        if (twin.isPresent()) {
            return new Change.Listed(twin.get());
        }
        var until = noneUntil(account.id());
        if (until.isPresent()) {
            return new Change.TooOften(until.get());
        }
        handles.end(account, renamed.handleSince());
        challenges.close(account.id());
        return keep.of(member, renamed.in(to), "account_renamed", caller);
    }

    private Optional<Instant> noneUntil(UUID account) {
        var now = clock.instant();
        var ends = handles.of(account).stream()
                .map(it -> it.until().plus(DAY))
                .filter(now::isBefore)
                .toList();
        return ends.size() < config.handlesPerDay()
                ? Optional.empty()
                : Optional.of(ends.get(ends.size() - config.handlesPerDay()));
    }
}
