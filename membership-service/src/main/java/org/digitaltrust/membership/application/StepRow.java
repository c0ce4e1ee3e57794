package org.digitaltrust.membership.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application_step")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StepRow {
    @Id
    UUID id;

    UUID applicationId;

    @Enumerated(EnumType.STRING)
    Step step;

    @Enumerated(EnumType.STRING)
    StepResult result;

    byte @Nullable [] sealed;
    String officer;
    Instant at;

    static StepRow of(UUID application, StepRecord step, Optional<PersonKey> key) {
        var row = new StepRow();
        row.id = step.id();
        row.applicationId = application;
        row.step = step.step();
        row.result = step.result();
        row.sealed = SealedText.seal(key, SealedText.step(step.id()), step.text());
        row.officer = step.officer();
        row.at = step.at();
        return row;
    }

    StepRecord toStep(Optional<PersonKey> key) {
        var text = SealedText.open(key, SealedText.step(id), sealed, StepRecord.Text.class);
        return new StepRecord(id, step, result, text, officer, at);
    }
}
