package org.digitaltrust.membership.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    String note;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> evidence;

    String officer;
    Instant at;

    static StepRow of(UUID application, StepRecord step) {
        var row = new StepRow();
        row.id = step.id();
        row.applicationId = application;
        row.step = step.step();
        row.result = step.result();
        row.note = step.note();
        row.evidence = step.evidence();
        row.officer = step.officer();
        row.at = step.at();
        return row;
    }

    StepRecord toStep() {
        return new StepRecord(id, step, result, note, evidence, officer, at);
    }
}
