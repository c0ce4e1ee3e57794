package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.sanctions.evaluation.Evaluate.Evaluation;
import org.digitaltrust.sanctions.evaluation.Evaluate.Lookalike;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An AuthZEN evaluation response. Members without value are left out; times are UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(boolean decision, Context context) implements Reply {

    private static final Duration VALIDITY = Duration.ofMinutes(15);

    /**
     * @param asOf when the register was last known to be complete
     * @param candidates whom a name may stand for, for callers that may know
     * @param validUntil until when the answer may be kept
     * @param evidenceId under which the answer is kept in the log of disclosures, and its receipt
     * @param receipt compact JWS over question, answer, caller and time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationContext")
    public record Context(
            Outcome outcome,
            @Nullable UUID subjectId,
            Instant asOf,
            long registerVersion,
            @Nullable Bindingness bindingness,
            List<ReasonView> reasons,
            @Nullable List<CandidateView> candidates,
            @Nullable List<Warning> warnings,
            boolean callerBound,
            List<String> obligations,
            Instant validUntil,
            @Nullable Instant nextChangeAt,
            @Nullable UUID evidenceId,
            @Nullable String receipt) {}

    /** Somebody of the asked name who would be refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationCandidate")
    public record CandidateView(UUID subjectId, @Nullable String name) {}

    /** Something to look at that decides nothing: the asked handle can be mistaken for one of somebody who is restricted here. */
    public record Warning(String code, String account) {
        static List<Warning> of(List<Lookalike> lookalikes) {
            return lookalikes.stream()
                    .map(it -> new Warning("confusable_handle", it.handle().inQuestions()))
                    .toList();
        }
    }

    static EvaluationView of(Evaluation it, boolean mayKnowCandidates, @Nullable UUID evidenceId) {
        var answer = it.answer();
        var asOf = it.edition().asOf();
        return new EvaluationView(
                answer.outcome().decision(),
                new Context(
                        answer.outcome(),
                        answer.subject(),
                        asOf,
                        it.edition().version(),
                        answer.bindingness(),
                        ReasonView.of(answer),
                        mayKnowCandidates ? candidates(answer) : null,
                        it.lookalikes().isEmpty() ? null : Warning.of(it.lookalikes()),
                        it.asker().bound(),
                        answer.obligations(),
                        validUntil(asOf, answer.nextChangeAt()),
                        answer.nextChangeAt(),
                        evidenceId,
                        null));
    }

    /** The same with an id, for an answer that disclosed nothing and is to be signed. */
    EvaluationView numbered(UUID evidenceId) {
        return proven(evidenceId, null);
    }

    EvaluationView with(String receipt) {
        return proven(context.evidenceId, receipt);
    }

    private EvaluationView proven(@Nullable UUID evidenceId, @Nullable String receipt) {
        var it = context;
        return new EvaluationView(
                decision,
                new Context(
                        it.outcome,
                        it.subjectId,
                        it.asOf,
                        it.registerVersion,
                        it.bindingness,
                        it.reasons,
                        it.candidates,
                        it.warnings,
                        it.callerBound,
                        it.obligations,
                        it.validUntil,
                        it.nextChangeAt,
                        evidenceId,
                        receipt));
    }

    private static @Nullable List<CandidateView> candidates(Answer answer) {
        var candidates = answer.reasons().stream()
                .filter(Reason.Namesake.class::isInstance)
                .map(it -> ((Reason.Namesake) it).candidate().subject())
                .map(it -> new CandidateView(it.id(), it.displayName()))
                .toList();
        return candidates.isEmpty() ? null : candidates;
    }

    private static Instant validUntil(Instant asOf, @Nullable Instant nextChangeAt) {
        var latest = asOf.plus(VALIDITY);
        return nextChangeAt != null && nextChangeAt.isAfter(asOf) && nextChangeAt.isBefore(latest)
                ? nextChangeAt
                : latest;
    }
}
