package org.digitaltrust.membership.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application_decision")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DecisionRow {

    /** @param round 1, and 2 for the decision of an appeal */
    @Embeddable
    record Id(UUID applicationId, int round) {}

    @EmbeddedId
    Id id;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    byte @Nullable [] sealed;
    String officer;
    Instant at;

    static DecisionRow of(UUID application, int round, Decision decision, Optional<PersonKey> key) {
        var row = new DecisionRow();
        row.id = new Id(application, round);
        row.outcome = decision.outcome();
        row.sealed = SealedText.seal(key, SealedText.decision(application, round), decision.text());
        row.officer = decision.officer();
        row.at = decision.at();
        return row;
    }

    Decision toDecision(Optional<PersonKey> key) {
        var purpose = SealedText.decision(id.applicationId(), id.round());
        return new Decision(outcome, SealedText.open(key, purpose, sealed, Decision.Text.class), officer, at);
    }
}
