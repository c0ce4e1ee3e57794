package org.digitaltrust.membership.delegation;

/** Where a delegation stands. */
public enum DelegationStatus {
    CURRENT,
    EXPIRED,
    REVOKED,
    RENOUNCED,
    MEMBERSHIP_ENDED
}
