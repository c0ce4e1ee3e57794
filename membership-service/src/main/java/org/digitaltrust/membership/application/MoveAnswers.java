package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.membership.MembershipProblem;
import org.jboss.resteasy.reactive.RestResponse;

/** Says over HTTP what came of a move: the application as it is now, or the problem. */
@ApplicationScoped
class MoveAnswers {

    private final FindApplications find;

    MoveAnswers(FindApplications find) {
        this.find = find;
    }

    RestResponse<ApplicationView> of(Move move, UUID id, Caller reader) {
        return switch (move) {
            case Move.Moved it -> now(id, reader);
            case Move.NotPossible(var possible) ->
                throw MembershipProblem.NOT_POSSIBLE_NOW.with().and("possible", possible);
            case Move.NotAllowed(var bar) -> throw problem(bar);
            case Move.AccountTaken(var account) ->
                throw MembershipProblem.ACCOUNT_TAKEN.with(account).and("account", account);
            case Move.PlaceTaken it -> throw MembershipProblem.ALREADY_APPLIED.with();
            case Move.Unknown it -> throw EdgeProblem.NOT_FOUND.with();
        };
    }

    /** The application as this reader may see it, with its ETag. */
    RestResponse<ApplicationView> now(UUID id, Caller reader) {
        var seen = find.forReader(id, reader).orElseThrow(EdgeProblem.NOT_FOUND::with);
        return RestResponse.ResponseBuilder.ok(seen.view())
                .header(HttpHeaders.ETAG, EntityTag.of(seen.version()))
                .build();
    }

    private static Problem problem(Move.Bar bar) {
        return switch (bar) {
            case NOT_AN_OFFICER -> EdgeProblem.FORBIDDEN.with();
            case OWN_APPLICATION -> MembershipProblem.OWN_APPLICATION.with();
            case TOOK_PART_IN_ASSESSMENT -> MembershipProblem.ASSESSOR_CANNOT_DECIDE.with();
            case TOOK_PART_IN_REJECTION -> MembershipProblem.REJECTER_CANNOT_DECIDE.with();
        };
    }
}
