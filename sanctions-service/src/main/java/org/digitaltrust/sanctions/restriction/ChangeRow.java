package org.digitaltrust.sanctions.restriction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "restriction_change")
@NullUnmarked
class ChangeRow {
    @Id
    UUID id;

    UUID restrictionId;
    String kind;
    String reasons;
    String proposedBy;
    Instant proposedAt;
    String confirmedBy;
    Instant confirmedAt;

    static ChangeRow lifting(Change.Pending it) {
        var row = new ChangeRow();
        row.id = it.id();
        row.restrictionId = it.restrictionId();
        row.kind = "lifting";
        row.reasons = it.reasons();
        row.proposedBy = it.proposedBy();
        row.proposedAt = it.proposedAt();
        return row;
    }

    Change toChange() {
        return confirmedAt == null
                ? new Change.Pending(id, restrictionId, reasons, proposedBy, proposedAt)
                : new Change.Confirmed(id, restrictionId, confirmedBy, confirmedAt);
    }
}
