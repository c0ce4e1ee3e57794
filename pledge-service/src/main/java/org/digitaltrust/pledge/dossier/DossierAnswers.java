package org.digitaltrust.pledge.dossier;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.pledge.problem.PledgeProblem;

/** What outcomes are in HTTP. */
final class DossierAnswers {

    private DossierAnswers() {}

    static UUID done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var id) -> id;
            case Outcome.Unknown() -> throw EdgeProblem.NOT_FOUND.with();
            case Outcome.NotAMember(var status) -> throw PledgeProblem.MEMBERSHIP_NOT_CURRENT.with(word(status));
            case Outcome.EndsInThePast() -> throw Problem.invalid("valid_until", "must be in the future");
            case Outcome.NotPossible(var status, var possible, var missing) ->
                throw PledgeProblem.DOSSIER_STEP_NOT_POSSIBLE
                        .with(word(status))
                        .and("possible", words(possible))
                        .and("missing", words(missing));
            case Outcome.Full(var most) -> throw PledgeProblem.DOSSIER_FULL.with(most);
            case Outcome.TooManyOpen(var most) ->
                throw PledgeProblem.DOSSIER_QUOTA_REACHED
                        .with()
                        .at("member_id", "has %d open dossiers, as many as a member may have".formatted(most))
                        .and("quota", "open_dossiers")
                        .and("limit", most);
            case Outcome.TooMuch(var most) ->
                throw PledgeProblem.DOSSIER_QUOTA_REACHED
                        .with()
                        .at("size", "would make more than %d bytes of documents of the member".formatted(most))
                        .and("quota", "bytes")
                        .and("limit", most);
            case Outcome.KeptAlready(var document) ->
                throw PledgeProblem.DOCUMENT_KEPT_ALREADY.with().and("document_id", document);
        };
    }

    private static List<String> words(List<? extends Enum<?>> values) {
        return values.stream().map(DossierAnswers::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
