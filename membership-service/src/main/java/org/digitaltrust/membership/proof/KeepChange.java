package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.member.AccountOwners;

/** Keeps what an account has become, who did it, and tells the other services. Last in the transaction. */
@ApplicationScoped
class KeepChange {

    private final AccountStore accounts;
    private final AccountOwners owners;
    private final AuditTrail audit;

    KeepChange(AccountStore accounts, AccountOwners owners, AuditTrail audit) {
        this.accounts = accounts;
        this.owners = owners;
        this.audit = audit;
    }

    /** @param deed for the audit, such as {@code account_revoked} */
    @Transactional(TxType.MANDATORY)
    Change of(UUID member, Account changed, String deed, Caller by) {
        accounts.change(changed);
        audit.record(by, deed, "account", changed.id());
        owners.tell(member);
        return new Change.Done(changed);
    }
}
