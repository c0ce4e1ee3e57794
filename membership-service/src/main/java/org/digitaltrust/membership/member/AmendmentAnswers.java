package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.membership.MembershipProblem;
import org.jboss.resteasy.reactive.RestResponse;

/** Says over HTTP what came of a change: the member as it is now with its ETag, or the problem. */
@ApplicationScoped
class AmendmentAnswers {

    private final FindMembers find;

    AmendmentAnswers(FindMembers find) {
        this.find = find;
    }

    RestResponse<MemberView> of(Amendment amendment) {
        return switch (amendment) {
            case Amendment.Made(var member) ->
                RestResponse.ResponseBuilder.ok(find.view(member))
                        .header(HttpHeaders.ETAG, EntityTag.of(member.version()))
                        .build();
            case Amendment.NotPossible(var possible) ->
                throw MembershipProblem.NOT_POSSIBLE_NOW.with().and("possible", possible);
            case Amendment.Refused(var bar) -> throw problem(bar);
            case Amendment.Unknown it -> throw EdgeProblem.NOT_FOUND.with();
        };
    }

    private static Problem problem(Amendment.Bar bar) {
        return switch (bar) {
            case KIND_BY_OFFICER -> MembershipProblem.KIND_BY_OFFICER.with();
            case UNKNOWN_CHAPTER ->
                MembershipProblem.UNKNOWN_CHAPTER.with().at("chapter", "is not the code of a chapter");
            case OWN_MEMBERSHIP -> MembershipProblem.OWN_MEMBERSHIP.with();
            case END_DOES_NOT_FIT ->
                MembershipProblem.END_DOES_NOT_FIT.with().at("kind", "does not go with this kind of member");
        };
    }
}
