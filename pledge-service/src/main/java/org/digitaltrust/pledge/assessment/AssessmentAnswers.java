package org.digitaltrust.pledge.assessment;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.pledge.assessment.Assessment.Status;
import org.digitaltrust.pledge.assessment.Assessment.Step;
import org.digitaltrust.pledge.problem.PledgeProblem;

/** What outcomes are in HTTP. */
final class AssessmentAnswers {

    private AssessmentAnswers() {}

    static UUID done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var id) -> id;
            case Outcome.Unknown() -> throw EdgeProblem.NOT_FOUND.with();
            case Outcome.NotAMember(var status) -> throw PledgeProblem.MEMBERSHIP_NOT_CURRENT.with(word(status));
            case Outcome.AlreadyOpen(var id) ->
                throw PledgeProblem.ASSESSMENT_OPEN.with().and("assessment_id", id);
            case Outcome.NotFinal(var id, var status, var until) ->
                throw PledgeProblem.RESULT_NOT_FINAL
                        .with(until)
                        .and("assessment_id", id)
                        .and(status == Status.DISPUTED ? "due_at" : "dispute_before", until);
            case Outcome.NotPossible(var status, var possible) ->
                throw PledgeProblem.ASSESSMENT_STEP_NOT_POSSIBLE
                        .with(word(status))
                        .and("possible", words(possible));
            case Outcome.OwnAssessment() -> throw PledgeProblem.OWN_ASSESSMENT.with();
            case Outcome.AlreadyJudged() -> throw PledgeProblem.ALREADY_JUDGED.with();
            case Outcome.PillarsDiffer(var field, var message) ->
                throw PledgeProblem.PILLARS_DIFFER.with().at(field, message);
        };
    }

    private static List<String> words(List<Step> steps) {
        return steps.stream().map(AssessmentAnswers::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
