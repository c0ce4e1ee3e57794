package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountStore;

/** An account for those who look after it, while its member is one. */
@ApplicationScoped
class OwnAccount {

    private final Access access;
    private final AccountStore accounts;

    OwnAccount(Access access, AccountStore accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    /** Locks the member, and asks the account for a change if the caller may and the membership has not ended. */
    @Transactional(TxType.MANDATORY)
    Change ask(UUID member, UUID account, Caller caller, Function<Account, Change> change) {
        return access.lock(member, caller)
                .<Change>flatMap(owner -> accounts.find(member, account)
                        .map(it -> owner.current() ? change.apply(it) : new Change.NotPossible(List.of())))
                .orElseGet(Change.Unknown::new);
    }
}
