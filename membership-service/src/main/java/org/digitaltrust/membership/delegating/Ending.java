package org.digitaltrust.membership.delegating;

import org.digitaltrust.membership.delegation.Delegation;

/** What came of ending a delegation. */
sealed interface Ending {
    record Ended(Delegation delegation) implements Ending {}

    record NotCurrent() implements Ending {}

    /** There is no such delegation, or it is other people's. */
    record Unknown() implements Ending {}
}
