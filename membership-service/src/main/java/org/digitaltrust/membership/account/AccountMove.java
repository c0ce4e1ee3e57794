package org.digitaltrust.membership.account;

import java.util.List;

/** What came of asking the state of an account for something. */
public sealed interface AccountMove {
    record Moved(AccountState to) implements AccountMove {}

    /** The state does not allow it; this is what it allows. */
    record NotPossible(List<AccountAction> possible) implements AccountMove {
        public NotPossible {
            possible = List.copyOf(possible);
        }
    }
}
