package org.digitaltrust.membership.account;

/** What came of verifying the accounts of an application. */
public sealed interface Verification {
    record Verified() implements Verification {}

    /** Nothing was verified, because this one is verified as somebody else's. */
    record Taken(Account account) implements Verification {}
}
