package org.digitaltrust.membership.delegating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "delegations")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class DelegationsResource {

    private final GrantDelegation grant;
    private final EndDelegation end;
    private final FindDelegations find;
    private final OnceOnly once;
    private final CurrentCaller caller;

    DelegationsResource(
            GrantDelegation grant, EndDelegation end, FindDelegations find, OnceOnly once, CurrentCaller caller) {
        this.grant = grant;
        this.end = end;
        this.find = find;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("member")
    @Operation(
            operationId = "grantDelegation",
            summary = "Lets an agency act for a talent. Role member, holder of the talent's membership.")
    @APIResponse(
            responseCode = "201",
            description = "The delegation, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DelegationView.class)))
    @APIResponse(responseCode = "400", description = "The body is malformed, or the end is not ahead (problem)")
    @APIResponse(responseCode = "404", description = "No such talent, or somebody else (problem)")
    @APIResponse(
            responseCode = "409",
            description =
                    "This agency acts for this talent already, the membership does not allow it, or this request is"
                            + " being worked on (problem)")
    @APIResponse(
            responseCode = "422",
            description =
                    "The agency cannot act for others, the talent is an agency, or Idempotency-Key used for something"
                            + " else (problem)")
    public RestResponse<DelegationView> grant(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid GrantRequest request) {
        var by = caller.get();
        var id = once.create(by, "grant_delegation", key, request, () -> DelegationAnswers.idOf(grant.by(by, request)));
        var view = find.byId(by, id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/membership/v1/delegations/" + id)
                .build();
    }

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "listDelegations",
            summary = "What the caller has granted, or may do for others, a page at a time. Role member.")
    @APIResponse(responseCode = "200", description = "A page, oldest first, ended ones included")
    @APIResponse(responseCode = "400", description = "A limit or cursor is malformed (problem)")
    public Page<DelegationView> list(@BeanParam PageRequest page) {
        return find.page(caller.get(), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("member")
    @Operation(operationId = "getDelegation", summary = "One delegation. Role member, for both its sides.")
    @APIResponse(responseCode = "200", description = "The delegation")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
    public DelegationView get(@RestPath UUID id) {
        return find.byId(caller.get(), id).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed("member")
    @Operation(
            operationId = "revokeDelegation",
            summary =
                    "Ends a delegation: its talent revokes it, its agency renounces it. Role member, for both its sides.")
    @APIResponse(responseCode = "200", description = "The delegation as it is now")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
    @APIResponse(responseCode = "409", description = "It has ended already (problem)")
    public DelegationView revoke(@RestPath UUID id) {
        return find.view(DelegationAnswers.ended(end.by(caller.get(), id)));
    }
}
