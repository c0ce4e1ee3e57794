package org.digitaltrust.membership.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.member.FindMembers;

/** Enters members who were active before there was a directory. */
@ApplicationScoped
class EnterMissing {

    private static final int AT_ONCE = 500;

    private final DirectoryStore entries;
    private final FindMembers members;
    private final AccountStore accounts;
    private final Event<DirectoryFilled> filled;

    EnterMissing(DirectoryStore entries, FindMembers members, AccountStore accounts, Event<DirectoryFilled> filled) {
        this.entries = entries;
        this.members = members;
        this.accounts = accounts;
        this.filled = filled;
    }

    /** Enters some of them. True if there may be more. */
    @Transactional
    boolean some() {
        var missing = entries.missing(AT_ONCE);
        if (missing.isEmpty()) {
            return false;
        }
        var listed = accounts.ofMembers(missing);
        entries.keep(members.those(missing).stream()
                .flatMap(it -> Listing.of(it, listed.getOrDefault(it.id(), List.of())).stream())
                .toList());
        filled.fire(new DirectoryFilled());
        return missing.size() == AT_ONCE;
    }
}
