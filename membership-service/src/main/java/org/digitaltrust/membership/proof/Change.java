package org.digitaltrust.membership.proof;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountAction;
import org.digitaltrust.membership.platform.Place;

/** What came of asking for a change of an account. */
sealed interface Change {
    record Done(Account account) implements Change {}

    /**
     * A code was given out.
     *
     * @param page the page that will be looked at
     */
    record Posed(GiveCode.Given given, Place where, URI page) implements Change {}

    /** There is no such member or account, or it is not this caller's to know of. */
    record Unknown() implements Change {}

    /** It is not for this caller to do, whatever the state. */
    record NotAllowed() implements Change {}

    /** The state does not allow it; this is what it allows. */
    record NotPossible(List<AccountAction> possible) implements Change {
        public NotPossible {
            possible = List.copyOf(possible);
        }
    }

    /** The member lists this account already. */
    record Listed(Account account) implements Change {}

    record TooManyAccounts() implements Change {}

    /** So many codes or handles in a day that there is none now. */
    record TooOften(Instant until) implements Change {}

    record UnknownPlatform() implements Change {}

    /** There is no public page on which a code for this account could stand. */
    record NoPage() implements Change {}

    /** No code counts: none was asked for, it has expired, or it has been looked for too often. */
    record NoCode() implements Change {}

    /** The code does not stand on the page, or there is no page. */
    record NotFound() implements Change {}

    record Unreachable() implements Change {}

    /** Too much is being looked for. */
    record Busy() implements Change {}

    /** What the platform attests is not the account that was listed. */
    record OtherAccount() implements Change {}

    /** Somebody else has proven it. */
    record Taken(Account account) implements Change {}
}
