package org.digitaltrust.sanctions.clearance;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.digitaltrust.sanctions.permit.Permit;
import org.jspecify.annotations.Nullable;

/**
 * A permit. Who issued or revoked it, and why, is for officers only.
 *
 * @param status "unused", "used" or "revoked"; used and revoked is revoked
 * @param used the one appearance that it cleared
 */
record PermitView(
        UUID id,
        UUID restrictionId,
        String status,
        String carveOut,
        String programme,
        Instant from,
        Instant until,
        @Nullable String issuedTo,
        Permit.@Nullable Appearance used,
        @Nullable Instant revokedAt,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable String revokedBy,
        @Nullable String revocationReasons) {

    static PermitView forOfficers(IssuedPermit it) {
        var revocation = it.revocation();
        return of(
                it,
                it.issuedBy(),
                it.issuedAt(),
                revocation == null ? null : revocation.by(),
                revocation == null ? null : revocation.reasons());
    }

    static PermitView forItsParty(IssuedPermit it) {
        return of(it, null, null, null, null);
    }

    private static PermitView of(
            IssuedPermit it,
            @Nullable String issuedBy,
            @Nullable Instant issuedAt,
            @Nullable String revokedBy,
            @Nullable String revocationReasons) {
        var permit = it.permit();
        var revocation = it.revocation();
        return new PermitView(
                permit.id(),
                permit.restrictionId(),
                revocation != null ? "revoked" : permit.used() == null ? "unused" : "used",
                permit.carveOut(),
                permit.programme(),
                permit.period().from(),
                Objects.requireNonNull(permit.period().until()),
                permit.issuedTo(),
                permit.used(),
                revocation == null ? null : revocation.at(),
                issuedBy,
                issuedAt,
                revokedBy,
                revocationReasons);
    }
}
