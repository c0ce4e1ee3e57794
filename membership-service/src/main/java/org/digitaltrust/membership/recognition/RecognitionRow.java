package org.digitaltrust.membership.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "recognition")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RecognitionRow {
    @Id
    UUID id;

    UUID memberId;
    String programme;
    int year;
    String category;
    String title;
    String decisionNumber;
    LocalDate decidedOn;

    @Nullable
    String decisionUrl;

    String recordedBy;
    Instant recordedAt;

    @Nullable
    String revocationReason;

    @Nullable
    String revokedBy;

    @Nullable
    Instant revokedAt;

    void take(Recognition it) {
        id = it.id();
        memberId = it.member();
        programme = it.award().programme();
        year = it.award().year();
        category = it.award().category();
        title = it.award().title();
        decisionNumber = it.decision().number();
        decidedOn = it.decision().decidedOn();
        decisionUrl = it.decision().url();
        recordedBy = it.recordedBy();
        recordedAt = it.recordedAt();
        var revocation = it.revocation();
        if (revocation != null) {
            revocationReason = revocation.reason();
            revokedBy = revocation.by();
            revokedAt = revocation.at();
        }
    }

    Recognition toRecognition() {
        return new Recognition(
                id,
                memberId,
                new Recognition.Award(programme, year, category, title),
                new Recognition.JuryDecision(decisionNumber, decidedOn, decisionUrl),
                recordedBy,
                recordedAt,
                revocation());
    }

    private Recognition.@Nullable Revocation revocation() {
        return revokedAt == null
                ? null
                : new Recognition.Revocation(
                        Objects.requireNonNull(revocationReason), Objects.requireNonNull(revokedBy), revokedAt);
    }
}
