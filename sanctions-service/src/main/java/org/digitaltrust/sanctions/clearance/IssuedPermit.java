package org.digitaltrust.sanctions.clearance;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.digitaltrust.sanctions.permit.Permit;
import org.jspecify.annotations.Nullable;

/**
 * A permit with what became of it.
 *
 * @param revocation null while it counts
 */
record IssuedPermit(
        Permit permit,
        String issuedBy,
        Instant issuedAt,
        @Nullable Revocation revocation) {

    /** A panel's word taken back. */
    record Revocation(String by, Instant at, String reasons) {}

    UUID id() {
        return permit.id();
    }

    /** Whether a caller may know of it: it was issued to it, or it has used it. */
    boolean concerns(Predicate<String> answersTo) {
        return (permit.issuedTo() != null && answersTo.test(permit.issuedTo()))
                || (permit.used() != null && answersTo.test(permit.used().party()));
    }
}
