package org.digitaltrust.pledge.assessment;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.assessment.Assessment.Concluded;
import org.digitaltrust.pledge.assessment.Assessment.Deciding;
import org.digitaltrust.pledge.assessment.Assessment.Decision;
import org.digitaltrust.pledge.assessment.Assessment.Dispute;
import org.digitaltrust.pledge.assessment.Assessment.Status;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assessment")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class AssessmentRow {
    @Id
    UUID id;

    UUID memberId;
    String holder;
    int rubricVersion;

    @Enumerated(EnumType.STRING)
    Status status;

    String requestedBy;
    Instant requestedAt;

    @Nullable
    Integer score;

    @Nullable
    String band;

    @Nullable
    Boolean certifies;

    @Nullable
    Instant concludedAt;

    @Nullable
    String grounds;

    @Nullable
    Instant disputedAt;

    @Nullable
    Instant disputeDueAt;

    @Nullable
    Instant escalatedAt;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    Decision decision;

    @Nullable
    String reasons;

    protected AssessmentRow() {}

    AssessmentRow(Assessment.Open assessment) {
        var facts = assessment.facts();
        id = facts.id();
        memberId = facts.memberId();
        holder = facts.holder();
        rubricVersion = facts.rubricVersion();
        requestedBy = facts.requestedBy();
        requestedAt = facts.requestedAt();
        status = Status.OPEN;
    }

    void moveTo(Assessment assessment) {
        status = assessment.status();
        switch (assessment) {
            case Assessment.Unconcluded unconcluded -> {}
            case Concluded concluded -> {
                concludedAt = concluded.at();
                keep(concluded.result());
            }
            case Assessment.Disputed disputed -> {
                grounds = disputed.dispute().grounds();
                disputedAt = disputed.dispute().at();
                disputeDueAt = disputed.dispute().dueAt();
            }
            case Assessment.Decided decided -> {
                decidedBy = decided.deciding().by();
                decidedAt = decided.deciding().at();
                decision = decided.deciding().decision();
                reasons = decided.deciding().reasons();
                keep(decided.result());
            }
        }
    }

    private void keep(Result result) {
        score = result.score();
        band = result.band();
        certifies = result.certifies();
    }

    Assessment toAssessment(List<Opinion> opinions) {
        var facts = new AssessmentFacts(id, memberId, holder, rubricVersion, requestedBy, requestedAt);
        return switch (status) {
            case OPEN -> new Assessment.Open(facts, opinions);
            case THIRD_OPINION -> new Assessment.ThirdNeeded(facts, opinions);
            case CONCLUDED -> concluded(facts, opinions);
            case DISPUTED -> new Assessment.Disputed(concluded(facts, opinions), dispute());
            case DECIDED ->
                new Assessment.Decided(concluded(facts, opinions), dispute(), deciding(), opinions, result());
        };
    }

    private Concluded concluded(AssessmentFacts facts, List<Opinion> opinions) {
        return new Concluded(facts, opinions, result(), requireNonNull(concludedAt));
    }

    /** Of one that has a result. */
    GivenResult given(Duration toDispute) {
        var at = requireNonNull(concludedAt);
        var finalAt = switch (status) {
            case OPEN, THIRD_OPINION, DISPUTED -> null;
            case CONCLUDED -> at.plus(toDispute);
            case DECIDED -> decidedAt;
        };
        return new GivenResult(id, rubricVersion, result(), at, finalAt);
    }

    private Result result() {
        return new Result(requireNonNull(score), requireNonNull(band), requireNonNull(certifies));
    }

    private Dispute dispute() {
        return new Dispute(
                requireNonNull(grounds), requireNonNull(disputedAt), requireNonNull(disputeDueAt), escalatedAt);
    }

    private Deciding deciding() {
        return new Deciding(
                requireNonNull(decidedBy),
                requireNonNull(decidedAt),
                requireNonNull(decision),
                requireNonNull(reasons));
    }
}
