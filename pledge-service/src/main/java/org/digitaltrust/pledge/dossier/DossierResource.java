package org.digitaltrust.pledge.dossier;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/pledges/v1")
@RunOnVirtualThread
@Tag(name = "Product dossiers")
class DossierResource {

    private final OpenDossier open;
    private final CloseDossier close;
    private final ReadDossiers read;
    private final OnceOnly once;
    private final CurrentCaller caller;

    DossierResource(OpenDossier open, CloseDossier close, ReadDossiers read, OnceOnly once, CurrentCaller caller) {
        this.open = open;
        this.close = close;
        this.read = read;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/dossiers")
    @RolesAllowed("member")
    @Operation(
            operationId = "openDossier",
            summary = "Open a dossier on a product that one is going to advertise",
            description =
                    "Role: member (own, or as an agency with the delegation scope dossiers). It says what is missing.")
    @APIResponse(
            responseCode = "201",
            description = "It waits for its documents",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "404", description = "not-found: no such member, or not the caller's to act for")
    @APIResponse(
            responseCode = "409",
            description = "membership-not-current, dossier-quota-reached with quota and limit, request-in-progress")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public RestResponse<DossierView> open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull DossierRequest body) {
        var who = caller.get();
        var id = once.create(who, "open_dossier", key, body, () -> DossierAnswers.done(open.by(who, body)));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, dossier(id))
                .header(HttpHeaders.LOCATION, "/pledges/v1/dossiers/" + id)
                .build();
    }

    @GET
    @Path("/dossiers/{id}")
    @RolesAllowed({"member", "case_officer"})
    @Operation(
            operationId = "readDossier",
            summary = "A dossier, what is in it and what is missing",
            description =
                    "Roles: member (own, or as an agency with the delegation scope dossiers), case_officer while a"
                            + " case about the member is open; reading by officers is noted.")
    @APIResponse(responseCode = "200", description = "The dossier as it stands now")
    @APIResponse(responseCode = "404", description = "not-found: no such dossier, or not the caller's to see")
    public DossierView dossier(UUID id) {
        return read.dossier(caller.get(), id).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @GET
    @Path("/members/{id}/dossiers")
    @RolesAllowed({"member", "case_officer"})
    @Operation(
            operationId = "listDossiersOfMember",
            summary = "A member's dossiers, oldest first",
            description =
                    "Roles: member (own, or as an agency with the delegation scope dossiers), case_officer while a"
                            + " case about the member is open; reading by officers is noted.")
    @APIResponse(responseCode = "200", description = "A page of dossiers")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such member, or not the caller's to see")
    public Page<DossierView> ofMember(UUID id, @BeanParam PageRequest page) {
        return read.ofMember(caller.get(), id, page).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @POST
    @Path("/dossiers/{id}/closing")
    @RolesAllowed("member")
    @Operation(
            operationId = "closeDossier",
            summary = "Close a complete dossier before the product is advertised",
            description =
                    "Role: member (own, or as an agency with the delegation scope dossiers). Nothing comes to it any"
                            + " more, so that it shows what was known then.")
    @APIResponse(responseCode = "200", description = "Closed for good")
    @APIResponse(responseCode = "404", description = "not-found: no such dossier, or not the caller's")
    @APIResponse(responseCode = "409", description = "dossier-step-not-possible with possible and missing")
    public DossierView close(UUID id) {
        return dossier(DossierAnswers.done(close.by(caller.get(), id)));
    }
}
