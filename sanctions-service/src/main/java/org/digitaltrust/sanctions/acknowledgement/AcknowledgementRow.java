package org.digitaltrust.sanctions.acknowledgement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "acknowledgement")
@NullUnmarked
class AcknowledgementRow {
    @Id
    UUID id;

    UUID restrictionId;
    String party;
    String client;
    String acknowledgedBy;
    String status;
    Instant at;
    String note;
    Instant recordedAt;

    static AcknowledgementRow of(Acknowledgement it) {
        var row = new AcknowledgementRow();
        row.id = it.id();
        row.restrictionId = it.restrictionId();
        row.party = it.party();
        row.client = it.client();
        row.acknowledgedBy = it.by();
        row.status = it.status().name().toLowerCase(Locale.ROOT);
        row.at = it.at();
        row.note = it.note();
        row.recordedAt = it.recordedAt();
        return row;
    }

    Acknowledgement toAcknowledgement() {
        return new Acknowledgement(
                id,
                restrictionId,
                party,
                client,
                acknowledgedBy,
                Acknowledgement.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                at,
                note,
                recordedAt);
    }
}
