package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountMove;
import org.digitaltrust.membership.account.AccountState;
import org.digitaltrust.membership.platform.Platforms;

/** Gives out a code for the profile page of an account. It is told once; only its hash is kept. */
@ApplicationScoped
class ChallengeAccount {

    private final OwnAccount own;
    private final GiveCode give;
    private final KeepChange keep;
    private final Platforms platforms;
    private final AuditTrail audit;

    ChallengeAccount(OwnAccount own, GiveCode give, KeepChange keep, Platforms platforms, AuditTrail audit) {
        this.own = own;
        this.give = give;
        this.keep = keep;
        this.platforms = platforms;
        this.audit = audit;
    }

    @Transactional
    Change of(UUID member, UUID id, Caller caller) {
        return own.ask(member, id, caller, account -> switch (account.state().challenge()) {
            case AccountMove.NotPossible(var possible) -> new Change.NotPossible(possible);
            case AccountMove.Moved(var to) -> pose(member, account, to, caller);
        });
    }

    private Change pose(UUID member, Account account, AccountState to, Caller caller) {
        var platform = platforms.find(account.platform());
        var page = platform.flatMap(it -> it.profileOf(account.handleKey()));
        if (platform.isEmpty() || page.isEmpty()) {
            return new Change.NoPage();
        }
        var full = give.noneUntil(account.id());
        if (full.isPresent()) {
            return new Change.TooOften(full.get());
        }
        var given = give.to(account.id());
        if (to.equals(account.state())) {
            audit.record(caller, "account_challenged", "account", account.id());
        } else {
            keep.of(member, account.in(to), "account_challenged", caller);
        }
        return new Change.Posed(given, platform.get().place(), page.get());
    }
}
