package org.digitaltrust.membership.member;

import java.util.List;
import org.digitaltrust.membership.account.Account;

/** Fired with what the other services are told, in its transaction, for features here that keep a view of members. */
public record MembersPublished(List<One> members) {

    public MembersPublished {
        members = List.copyOf(members);
    }

    /** A member as it is from now on. */
    public record One(Member member, List<Account> accounts) {
        public One {
            accounts = List.copyOf(accounts);
        }
    }
}
