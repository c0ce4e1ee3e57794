package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountState;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.AccountView;
import org.digitaltrust.membership.account.HandleStore;
import org.digitaltrust.membership.member.AccountOwners;

/** Reads accounts of a member, for those who may see them. */
@ApplicationScoped
class FindAccounts {

    private final AccountOwners owners;
    private final AccountStore accounts;
    private final HandleStore handles;
    private final Access access;

    FindAccounts(AccountOwners owners, AccountStore accounts, HandleStore handles, Access access) {
        this.owners = owners;
        this.accounts = accounts;
        this.handles = handles;
        this.access = access;
    }

    /** Empty also where this reader may not know of the member. */
    @Transactional
    Optional<Page<AccountView>> page(UUID member, PageRequest request, Caller reader) {
        return owners.find(member)
                .filter(it -> access.mayBeSeenBy(it, reader))
                .map(it -> Page.of(accounts.page(member, request.after(), request.limit() + 1), request, Account::id)
                        .map(AccountView::of));
    }

    @Transactional
    Optional<Account> one(UUID member, UUID account, Caller reader) {
        return owners.find(member)
                .filter(it -> access.mayBeSeenBy(it, reader))
                .flatMap(it -> accounts.find(member, account));
    }

    /** What an account has been called, oldest first. */
    @Transactional
    Optional<List<HandleView>> handles(UUID member, UUID account, Caller reader) {
        return one(member, account, reader)
                .map(it -> Stream.concat(handles.of(account).stream().map(HandleView::of), Stream.of(now(it)))
                        .toList());
    }

    private static HandleView now(Account it) {
        var end = it.state() instanceof AccountState.Revoked(var ending) ? ending.at() : null;
        return new HandleView(it.handle(), it.handleSince(), end);
    }
}
