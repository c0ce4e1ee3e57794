package org.digitaltrust.membership.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "members")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
class ProfileResource {

    private final ChangeProfile change;
    private final FindHistory history;
    private final AmendmentAnswers answers;
    private final CurrentCaller caller;

    ProfileResource(ChangeProfile change, FindHistory history, AmendmentAnswers answers, CurrentCaller caller) {
        this.change = change;
        this.history = history;
        this.answers = answers;
        this.caller = caller;
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"member", "membership_officer"})
    @Operation(
            operationId = "changeProfile",
            summary =
                    "Changes a member's public profile by JSON merge patch. Role membership_officer; member for oneself,"
                            + " and an agency with the delegation scope profile; kind by officers only.")
    @APIResponse(responseCode = "200", description = "The member as it is now, with its new ETag")
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(responseCode = "403", description = "The token lacks the role, or may not change the kind (problem)")
    @APIResponse(responseCode = "409", description = "The membership is over; says what is possible (problem)")
    @APIResponse(responseCode = "412", description = "If-Match names an older version (problem)")
    @APIResponse(responseCode = "422", description = "Unknown chapter (problem)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (problem)")
    public RestResponse<MemberView> patch(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ProfilePatchBody body) {
        return answers.of(change.of(id, ifMatch, body.toChange(), caller.get()));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({"member", "membership_officer"})
    @Operation(
            operationId = "listMemberHistory",
            summary =
                    "What of a member was changed, by whom and when, a page at a time. Role membership_officer; member for"
                            + " oneself, without the names of officers and what they have seen.")
    @APIResponse(responseCode = "200", description = "A page, oldest first, one item for each field")
    @APIResponse(responseCode = "400", description = "A limit or cursor is malformed (problem)")
    @APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
    public Page<PastChangeView> history(@RestPath UUID id, @BeanParam PageRequest page) {
        return history.of(id, page, caller.get()).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
