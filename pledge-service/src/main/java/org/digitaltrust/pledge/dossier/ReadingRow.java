package org.digitaltrust.pledge.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "dossier_reading")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ReadingRow {
    @Id
    UUID id;

    UUID dossierId;

    @Enumerated(EnumType.STRING)
    Reading.What what;

    String reader;
    Instant at;
    long sanctionsSequence;

    protected ReadingRow() {}

    ReadingRow(Reading reading) {
        id = reading.id();
        dossierId = reading.dossierId();
        what = reading.what();
        reader = reading.reader();
        at = reading.at();
        sanctionsSequence = reading.sanctionsSequence();
    }

    Reading toReading() {
        return new Reading(id, dossierId, what, reader, at, sanctionsSequence);
    }
}
