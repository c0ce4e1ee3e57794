package org.digitaltrust.membership.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.version.EntityTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/members/{id}/callers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "members")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
@APIResponse(responseCode = "404", description = "No such member (problem)")
class CallersResource {

    private final FindMembers find;
    private final CallerStore callers;
    private final ChangeCallers change;
    private final CurrentCaller caller;

    CallersResource(FindMembers find, CallerStore callers, ChangeCallers change, CurrentCaller caller) {
        this.find = find;
        this.callers = callers;
        this.change = change;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("alliance_admin")
    @Operation(operationId = "getCallers", summary = "Who calls on behalf of a member. Role alliance_admin.")
    @APIResponse(responseCode = "200", description = "The callers; the ETag is the member's")
    public RestResponse<CallersBody> get(@RestPath UUID id) {
        var member = find.byId(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        return answer(member, CallersBody.of(callers.of(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("alliance_admin")
    @Operation(operationId = "putCallers", summary = "Says who calls on behalf of a member. Role alliance_admin.")
    @APIResponse(responseCode = "200", description = "The callers now, with the member's new ETag")
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(responseCode = "409", description = "A client or user belongs to another member (problem)")
    @APIResponse(responseCode = "412", description = "If-Match names an older version (problem)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (problem)")
    public RestResponse<CallersBody> put(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CallersBody body) {
        return answer(change.of(id, ifMatch, body.toCallers(), caller.get()), body);
    }

    private static RestResponse<CallersBody> answer(Member member, CallersBody body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, EntityTag.of(member.version()))
                .build();
    }
}
