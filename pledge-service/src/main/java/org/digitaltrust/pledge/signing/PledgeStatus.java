package org.digitaltrust.pledge.signing;

/** Where a pledge stands. */
public enum PledgeStatus {
    ACTIVE,
    /** It ends soon, because its time is nearly over or because a new version asks for acceptance again. */
    RENEWAL_DUE,
    SUPERSEDED,
    WITHDRAWN,
    /** For as long as a measure says so. */
    BREACHED,
    EXPIRED;

    /** Whether a pledge in this state binds its member. */
    public boolean holds() {
        return this == ACTIVE || this == RENEWAL_DUE;
    }
}
