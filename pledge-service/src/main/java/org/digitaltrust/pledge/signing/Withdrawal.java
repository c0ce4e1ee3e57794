package org.digitaltrust.pledge.signing;

/** What comes of wanting to withdraw. */
sealed interface Withdrawal {
    record Withdrawn(Pledge.Withdrawn pledge) implements Withdrawal {}

    record NotActive(PledgeStatus status) implements Withdrawal {}

    /** No such pledge, or not the caller's. */
    record Unknown() implements Withdrawal {}
}
