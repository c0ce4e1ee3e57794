package org.digitaltrust.sanctions.clearance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.restriction.Period;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "permit")
@NullUnmarked
class PermitRow {
    @Id
    UUID id;

    UUID restrictionId;
    String carveOut;
    String programme;
    String issuedTo;
    Instant validFrom;
    Instant validUntil;
    String issuedBy;
    Instant issuedAt;
    String revokedBy;
    Instant revokedAt;
    String revocationReasons;
    String usedBy;
    String usedMedium;
    String usedActivity;
    Instant usedTime;

    /** The row of a new one. */
    static PermitRow of(IssuedPermit it) {
        var row = new PermitRow();
        row.id = it.permit().id();
        row.restrictionId = it.permit().restrictionId();
        row.carveOut = it.permit().carveOut();
        row.programme = it.permit().programme();
        row.issuedTo = it.permit().issuedTo();
        row.validFrom = it.permit().period().from();
        row.validUntil = it.permit().period().until();
        row.issuedBy = it.issuedBy();
        row.issuedAt = it.issuedAt();
        return row;
    }

    IssuedPermit toPermit() {
        var used = usedBy == null ? null : new Permit.Appearance(usedBy, usedMedium, usedActivity, usedTime);
        var permit =
                new Permit(id, restrictionId, carveOut, programme, issuedTo, new Period(validFrom, validUntil), used);
        var revocation =
                revokedAt == null ? null : new IssuedPermit.Revocation(revokedBy, revokedAt, revocationReasons);
        return new IssuedPermit(permit, issuedBy, issuedAt, revocation);
    }
}
