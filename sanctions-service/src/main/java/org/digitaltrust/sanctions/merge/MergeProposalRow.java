package org.digitaltrust.sanctions.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.sanctions.withdrawal.Withdrawal;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "merge_proposal")
@NullUnmarked
class MergeProposalRow {
    @Id
    UUID id;

    UUID survivorId;
    UUID mergedId;
    String reasons;
    String proposedBy;
    Instant proposedAt;
    String confirmedBy;
    Instant confirmedAt;
    String withdrawnBy;
    Instant withdrawnAt;
    String withdrawalReasons;

    MergeProposal toProposal() {
        var terms = new MergeProposal.Terms(id, survivorId, mergedId, reasons, proposedBy, proposedAt);
        if (withdrawnAt != null) {
            return new MergeProposal.Withdrawn(terms, new Withdrawal(withdrawnBy, withdrawnAt, withdrawalReasons));
        }
        return confirmedAt == null
                ? new MergeProposal.Pending(terms)
                : new MergeProposal.Confirmed(terms, confirmedBy, confirmedAt);
    }
}
