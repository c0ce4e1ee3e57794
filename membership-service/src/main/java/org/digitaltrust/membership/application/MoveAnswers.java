package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.membership.MembershipProblem;

/** Says over HTTP what came of a move: the application as it is now, or the problem. */
@ApplicationScoped
class MoveAnswers {

    private final FindApplications find;

    MoveAnswers(FindApplications find) {
        this.find = find;
    }

    ApplicationView of(Move move, UUID id, Caller reader) {
        return switch (move) {
            case Move.Moved it -> find.forReader(id, reader).orElseThrow(EdgeProblem.NOT_FOUND::with);
            case Move.NotPossible(var possible) ->
                throw MembershipProblem.NOT_POSSIBLE_NOW.with().and("possible", possible);
            case Move.NotAllowed(var bar) -> throw problem(bar);
            case Move.AccountTaken(var account) ->
                throw MembershipProblem.ACCOUNT_TAKEN.with(account).and("account", account);
            case Move.Unknown it -> throw EdgeProblem.NOT_FOUND.with();
        };
    }

    private static Problem problem(Move.Bar bar) {
        return switch (bar) {
            case NOT_AN_OFFICER -> EdgeProblem.FORBIDDEN.with();
            case OWN_APPLICATION -> MembershipProblem.OWN_APPLICATION.with();
            case TOOK_PART_IN_ASSESSMENT -> MembershipProblem.ASSESSOR_CANNOT_DECIDE.with();
        };
    }
}
