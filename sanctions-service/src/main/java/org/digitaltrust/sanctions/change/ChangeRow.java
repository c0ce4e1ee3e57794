package org.digitaltrust.sanctions.change;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.sanctions.withdrawal.Withdrawal;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "restriction_change")
@NullUnmarked
class ChangeRow {
    @Id
    UUID id;

    UUID restrictionId;
    String kind;
    UUID replacementId;
    String reasons;
    String proposedBy;
    Instant proposedAt;
    String confirmedBy;
    Instant confirmedAt;
    String withdrawnBy;
    Instant withdrawnAt;
    String withdrawalReasons;

    static ChangeRow of(Change.Proposal it) {
        var row = new ChangeRow();
        row.id = it.id();
        row.restrictionId = it.restrictionId();
        row.kind = ChangeView.kind(it.effect());
        row.replacementId = it.effect() instanceof Change.Effect.Variation(var replacement) ? replacement : null;
        row.reasons = it.reasons();
        row.proposedBy = it.proposedBy();
        row.proposedAt = it.proposedAt();
        return row;
    }

    Change toChange() {
        var proposal = new Change.Proposal(id, restrictionId, effect(), reasons, proposedBy, proposedAt);
        if (withdrawnAt != null) {
            return new Change.Withdrawn(proposal, new Withdrawal(withdrawnBy, withdrawnAt, withdrawalReasons));
        }
        return confirmedAt == null
                ? new Change.Pending(proposal)
                : new Change.Confirmed(proposal, confirmedBy, confirmedAt);
    }

    private Change.Effect effect() {
        return switch (kind) {
            case "lifting" -> new Change.Effect.Lifting();
            case "annulment" -> new Change.Effect.Annulment();
            case "variation" -> new Change.Effect.Variation(replacementId);
            default -> throw new IllegalStateException(kind);
        };
    }
}
