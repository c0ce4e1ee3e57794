package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountClaim;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.ProofConfig;
import org.digitaltrust.membership.member.AccountOwners;
import org.digitaltrust.membership.platform.Platforms;

/** Lists another account of a member. Nothing is proven by that. */
@ApplicationScoped
class ClaimAccount {

    private final Access access;
    private final AccountStore accounts;
    private final AccountOwners owners;
    private final Platforms platforms;
    private final ProofConfig config;
    private final AuditTrail audit;

    ClaimAccount(
            Access access,
            AccountStore accounts,
            AccountOwners owners,
            Platforms platforms,
            ProofConfig config,
            AuditTrail audit) {
        this.access = access;
        this.accounts = accounts;
        this.owners = owners;
        this.platforms = platforms;
        this.config = config;
        this.audit = audit;
    }

    @Transactional
    Change of(UUID member, AccountClaim claim, Caller caller) {
        var owner = access.lock(member, caller);
        if (owner.isEmpty()) {
            return new Change.Unknown();
        }
        if (!owner.get().current()) {
            return new Change.NotPossible(List.of());
        }
        if (platforms.find(claim.platform()).isEmpty()) {
            return new Change.UnknownPlatform();
        }
        var listed = accounts.ofMember(member);
        var current = listed.stream()
                .filter(it -> it.status() != AccountStatus.REVOKED)
                .toList();
        var same = current.stream().filter(claim::names).findFirst();
        if (same.isPresent()) {
            return new Change.Listed(same.get());
        }
        return current.size() >= config.mostAccounts() || listed.size() >= config.mostAccountsEver()
                ? new Change.TooManyAccounts()
                : new Change.Done(add(member, claim, caller));
    }

    private Account add(UUID member, AccountClaim claim, Caller caller) {
        var account = accounts.add(member, claim);
        audit.record(caller, "account_claimed", "account", account.id());
        owners.tell(member);
        return account;
    }
}
