package org.digitaltrust.membership.recognition;

/** What came of revoking a recognition. */
sealed interface Revoking {
    record Revoked(Recognition recognition) implements Revoking {}

    record AlreadyRevoked() implements Revoking {}

    /** Four eyes: who recorded it does not revoke it. */
    record RecordedByThemself() implements Revoking {}

    record Unknown() implements Revoking {}
}
