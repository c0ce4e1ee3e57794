package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.sanctions.restriction.LegalBasis;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is what it is, by code.
 *
 * @param message in words, where the code alone would be misread
 * @param until when the restriction ends; half-open
 * @param carveOut what the caller claimed and the restriction leaves free
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReasonView(
        String code,
        @Nullable String message,
        @Nullable UUID restrictionId,
        @Nullable Bindingness bindingness,
        @Nullable Map<String, String> matched,
        @Nullable BasisView legalBasis,
        @Nullable Instant until,
        @Nullable String appealStatus,
        @Nullable String carveOut,
        @Nullable UUID permitId) {

    private static final String NO_APPEAL = "none";
    private static final List<ReasonView> NO_RECORD = List.of(said("no_record", "No record is not an endorsement."));

    /** What the restriction rests on, as far as a partner may know. */
    public record BasisView(String instrument, String article, String authority) {
        static BasisView of(LegalBasis basis) {
            return new BasisView(basis.instrument(), basis.article(), basis.authority());
        }
    }

    static List<ReasonView> of(Answer answer) {
        if (answer.outcome() == Outcome.UNKNOWN_SUBJECT) {
            return NO_RECORD;
        }
        return answer.reasons().stream().map(ReasonView::of).distinct().toList();
    }

    private static ReasonView of(Reason reason) {
        return switch (reason) {
            case Reason.Applies(var it, var effect, var matched) -> restriction(it, matched);
            case Reason.CarvedOut(var it, var carveOut, var permit) ->
                new ReasonView(
                        "carve_out_applied",
                        null,
                        it.id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        carveOut,
                        permit == null ? null : permit.id());
            case Reason.HandleChangedHands() ->
                said(
                        "ambiguous_identity",
                        "The handle is known under two platform user ids. Ask by platform user id to settle who is meant.");
            case Reason.Namesake(var candidate) ->
                said(
                        "ambiguous_identity",
                        "Somebody of this name would be refused. A person must find out whether it is the same one.");
        };
    }

    private static ReasonView restriction(Restriction it, Map<String, String> matched) {
        return new ReasonView(
                "appearance_restriction",
                null,
                it.id(),
                it.bindingness(),
                matched,
                BasisView.of(it.basis()),
                it.period().until(),
                NO_APPEAL,
                null,
                null);
    }

    private static ReasonView said(String code, String message) {
        return new ReasonView(code, message, null, null, null, null, null, null, null, null);
    }
}
