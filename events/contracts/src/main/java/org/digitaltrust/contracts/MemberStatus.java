package org.digitaltrust.contracts;

/** Where a membership stands. */
public enum MemberStatus {
    PENDING_PLEDGE,
    ACTIVE,
    GRACE,
    SUSPENDED,
    LAPSED,
    RESIGNED,
    EXPELLED,
    DECEASED_OR_DISSOLVED;

    /** Whether contractual restrictions bind callers that belong to such a member. */
    public boolean bindsItsCallers() {
        return switch (this) {
            case ACTIVE, GRACE, SUSPENDED -> true;
            case PENDING_PLEDGE, LAPSED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
        };
    }
}
