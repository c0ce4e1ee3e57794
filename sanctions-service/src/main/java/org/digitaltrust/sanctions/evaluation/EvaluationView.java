package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.sanctions.restriction.LegalBasis;
import org.jspecify.annotations.Nullable;

/** An AuthZEN evaluation response. Members without value are left out; times are UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationView(boolean decision, Context context) {

    private static final Duration VALIDITY = Duration.ofMinutes(15);

    /**
     * @param asOf when the register was last known to be complete
     * @param validUntil until when the answer may be kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Context(
            Outcome outcome,
            @Nullable UUID subjectId,
            Instant asOf,
            long registerVersion,
            @Nullable Bindingness bindingness,
            List<ReasonView> reasons,
            boolean callerBound,
            List<String> obligations,
            Instant validUntil,
            @Nullable Instant nextChangeAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReasonView(
            String code,
            @Nullable String message,
            @Nullable UUID restrictionId,
            @Nullable Bindingness bindingness,
            @Nullable Map<String, String> matched,
            @Nullable BasisView legalBasis,
            @Nullable Instant until,
            @Nullable String appealStatus,
            @Nullable String carveOut) {

        private static final ReasonView NO_RECORD = new ReasonView(
                "no_record", "No record is not an endorsement.", null, null, null, null, null, null, null);

        static ReasonView of(Reason reason) {
            return switch (reason) {
                case Reason.Applies(var it, var effect, var matched) ->
                    new ReasonView(
                            "appearance_restriction",
                            null,
                            it.id(),
                            it.bindingness(),
                            matched,
                            BasisView.of(it.basis()),
                            it.period().until(),
                            "none",
                            null);
                case Reason.CarvedOut(var it, var carveOut) ->
                    new ReasonView("carve_out_applied", null, it.id(), null, null, null, null, null, carveOut);
            };
        }
    }

    record BasisView(String instrument, String article, String authority) {
        static BasisView of(LegalBasis basis) {
            return new BasisView(basis.instrument(), basis.article(), basis.authority());
        }
    }

    static EvaluationView of(Evaluate.Evaluation it) {
        var answer = it.answer();
        var asOf = it.edition().asOf();
        var reasons = answer.outcome() == Outcome.UNKNOWN_SUBJECT
                ? List.of(ReasonView.NO_RECORD)
                : answer.reasons().stream().map(ReasonView::of).toList();
        return new EvaluationView(
                answer.outcome().decision(),
                new Context(
                        answer.outcome(),
                        answer.subject(),
                        asOf,
                        it.edition().version(),
                        answer.bindingness(),
                        reasons,
                        it.callerBound(),
                        answer.obligations(),
                        validUntil(asOf, answer.nextChangeAt()),
                        answer.nextChangeAt()));
    }

    private static Instant validUntil(Instant asOf, @Nullable Instant nextChangeAt) {
        var latest = asOf.plus(VALIDITY);
        return nextChangeAt != null && nextChangeAt.isAfter(asOf) && nextChangeAt.isBefore(latest)
                ? nextChangeAt
                : latest;
    }
}
