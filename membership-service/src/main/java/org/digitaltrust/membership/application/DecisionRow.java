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
@Table(name = "application_decision")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DecisionRow {
    @Id
    UUID applicationId;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> reasons;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> conditions;

    String officer;
    Instant at;

    static DecisionRow of(UUID application, Decision decision) {
        var row = new DecisionRow();
        row.applicationId = application;
        row.outcome = decision.outcome();
        row.reasons = decision.reasons();
        row.conditions = decision.conditions();
        row.officer = decision.officer();
        row.at = decision.at();
        return row;
    }

    Decision toDecision() {
        return new Decision(outcome, reasons, conditions, officer, at);
    }
}
