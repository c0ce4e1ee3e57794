package org.digitaltrust.pledge.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.assessment.Assessment.Concluded;
import org.digitaltrust.pledge.assessment.Assessment.Decided;
import org.digitaltrust.pledge.assessment.Assessment.Deciding;
import org.digitaltrust.pledge.assessment.Assessment.Decision;
import org.digitaltrust.pledge.assessment.Assessment.Dispute;
import org.digitaltrust.pledge.assessment.Assessment.Disputed;
import org.digitaltrust.pledge.assessment.Assessment.Status;
import org.digitaltrust.pledge.assessment.Assessment.Step;
import org.digitaltrust.pledge.assessment.Assessment.Unconcluded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assessment as one reader may see it. */
record AssessmentView(
        UUID id,
        UUID memberId,
        int rubricVersion,
        Status status,
        Instant requestedAt,
        int opinionsGiven,

        @Schema(description = "Before there is a result only one's own; who gave them only assessors read")
        List<OpinionView> opinions,

        @Nullable ResultView result,
        @Nullable Instant concludedAt,

        @Nullable @Schema(description = "The member can dispute the result before this time")
        Instant disputeBefore,

        @Nullable DisputeView dispute,
        List<Step> possible) {

    record ResultView(int score, String band, boolean certifies) {}

    record OpinionView(@Nullable String assessor, Instant at, List<JudgementView> pillars) {}

    record DisputeView(
            String grounds,
            Instant at,

            @Schema(description = "By when it is to be decided; until it is, the result before this one counts")
            Instant dueAt,

            @Nullable @Schema(description = "When it was told that it had not been decided in time")
            Instant escalatedAt,

            @Nullable Decision outcome,
            @Nullable String reasons,
            @Nullable Instant decidedAt) {}

    /** What this person may see: assessors their own opinion until all are in, then everybody all of them. */
    static AssessmentView of(
            Assessment assessment, String reader, boolean isAssessor, Duration toDispute, Instant now) {
        var facts = assessment.facts();
        var concluded = concluded(assessment);
        var seen = assessment.opinions().stream()
                .filter(it -> concluded != null || it.assessor().equals(reader))
                .map(it -> opinion(it, isAssessor))
                .toList();
        return new AssessmentView(
                facts.id(),
                facts.memberId(),
                facts.rubricVersion(),
                assessment.status(),
                facts.requestedAt(),
                assessment.opinions().size(),
                seen,
                result(assessment),
                concluded == null ? null : concluded.at(),
                assessment instanceof Concluded it ? it.at().plus(toDispute) : null,
                dispute(assessment),
                assessment.possibleAt(now, toDispute));
    }

    private static OpinionView opinion(Opinion opinion, boolean named) {
        return new OpinionView(
                named ? opinion.assessor() : null,
                opinion.at(),
                opinion.judgements().stream().map(JudgementView::of).toList());
    }

    private static @Nullable Concluded concluded(Assessment assessment) {
        return switch (assessment) {
            case Unconcluded unconcluded -> null;
            case Concluded concluded -> concluded;
            case Disputed disputed -> disputed.concluded();
            case Decided decided -> decided.concluded();
        };
    }

    private static @Nullable ResultView result(Assessment assessment) {
        return switch (assessment) {
            case Unconcluded unconcluded -> null;
            case Concluded concluded -> view(concluded.result());
            case Disputed disputed -> view(disputed.concluded().result());
            case Decided decided -> view(decided.result());
        };
    }

    private static ResultView view(Result result) {
        return new ResultView(result.score(), result.band(), result.certifies());
    }

    private static @Nullable DisputeView dispute(Assessment assessment) {
        return switch (assessment) {
            case Unconcluded unconcluded -> null;
            case Concluded concluded -> null;
            case Disputed disputed -> view(disputed.dispute(), null);
            case Decided decided -> view(decided.dispute(), decided.deciding());
        };
    }

    private static DisputeView view(Dispute dispute, @Nullable Deciding deciding) {
        return new DisputeView(
                dispute.grounds(),
                dispute.at(),
                dispute.dueAt(),
                dispute.escalatedAt(),
                deciding == null ? null : deciding.decision(),
                deciding == null ? null : deciding.reasons(),
                deciding == null ? null : deciding.at());
    }
}
