package org.digitaltrust.contracts;

/** How well control of a social account is proven. */
public enum AccountStatus {
    CLAIMED,
    CHALLENGED,
    VERIFIED,
    STALE,
    REVOKED;

    /** Whether a question that names this account is a question about its member. A claim alone never is. */
    public boolean resolves() {
        return switch (this) {
            case VERIFIED, STALE -> true;
            case CLAIMED, CHALLENGED, REVOKED -> false;
        };
    }
}
