package org.digitaltrust.membership.application;

import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.membership.MembershipProblem;

/** Says over HTTP why a form cannot be accepted. */
final class FilingAnswers {

    private FilingAnswers() {}

    static Problem problem(Filing.Refused refusal) {
        return switch (refusal) {
            case Filing.AlreadyApplied it -> MembershipProblem.ALREADY_APPLIED.with();
            case Filing.UnknownChapter it ->
                MembershipProblem.UNKNOWN_CHAPTER.with().at("chapter", "is not the code of a chapter");
            case Filing.DuplicateAccount(var index) ->
                MembershipProblem.DUPLICATE_ACCOUNT.with().at("accounts[" + index + "]", "is listed before");
        };
    }
}
