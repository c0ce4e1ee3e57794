package org.digitaltrust.membership.account;

/** What an account may be asked for, by the path it is asked at. */
public enum AccountAction {
    CHALLENGE,
    PROOF,
    HANDLE,
    AUDIENCE,
    REVOCATION
}
