package org.digitaltrust.sanctions.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes of restrictions, by two administrators. */
@Path("/sanctions/v1/restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "restrictions")
@RunOnVirtualThread
class ChangeResource {

    private final ProposeChange propose;
    private final ConfirmChange confirm;
    private final ChangeStore changes;
    private final RestrictionStore restrictions;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    ChangeResource(
            ProposeChange propose,
            ConfirmChange confirm,
            ChangeStore changes,
            RestrictionStore restrictions,
            OnceOnly onceOnly,
            CurrentCaller caller,
            AuditTrail audit) {
        this.propose = propose;
        this.confirm = confirm;
        this.changes = changes;
        this.restrictions = restrictions;
        this.onceOnly = onceOnly;
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/lifting")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "proposeLifting",
            summary = "Propose to end a restriction before its time",
            description =
                    "Takes effect when another person confirms it; with annulled true it counts as one that should never "
                            + "have been. 409 restriction-not-standing if it no longer stands, change-pending if another "
                            + "change waits.")
    @APIResponse(
            responseCode = "201",
            description = "Waits for confirmation, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangeView.class)))
    public Response lift(
            UUID id,
            @Valid @NotNull LiftingRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        return created(
                id,
                onceOnly.create(by, "lifting/" + id, idempotencyKey, request, () -> propose.lifting(by, id, request)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/variation")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "proposeVariation",
            summary = "Propose to put another restriction in the place of one that stands",
            description =
                    "On confirmation by another person the old one ends as superseded and the new one stands, about the same "
                            + "subject, as binding, and on the same legal basis unless another is given. 409 "
                            + "restriction-not-standing or change-pending; 422 names what is unknown or makes no sense, and "
                            + "refuses a period that would leave a gap: the new one must be in force now, or begin by when the "
                            + "old one would have begun.")
    @APIResponse(
            responseCode = "201",
            description = "Waits for confirmation, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangeView.class)))
    public Response vary(
            UUID id,
            @Valid @NotNull VariationRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        return created(
                id,
                onceOnly.create(
                        by, "variation/" + id, idempotencyKey, request, () -> propose.variation(by, id, request)));
    }

    @GET
    @Path("/{id}/changes")
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor"})
    @Operation(operationId = "listChanges", summary = "The history of a restriction, oldest first")
    public Page<ChangeView> list(UUID id, @BeanParam PageRequest page) {
        var restriction = restrictions.find(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        audit.record(caller.get(), "restriction_history_read", "restriction", restriction.id());
        return Page.of(changes.page(id, page), page, Change::id).map(ChangeView::of);
    }

    @GET
    @Path("/{id}/changes/{change}")
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor"})
    @Operation(operationId = "getChange", summary = "Where a proposed change stands")
    public ChangeView change(UUID id, UUID change) {
        var found = changes.find(id, change).orElseThrow(EdgeProblem.NOT_FOUND::with);
        audit.record(caller.get(), "restriction_history_read", "restriction", id);
        return ChangeView.of(found);
    }

    @POST
    @Path("/{id}/changes/{change}/confirmation")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "confirmChange",
            summary = "Confirm a proposed change as the second person",
            description =
                    "403 second-person-required for whoever proposed it, 409 already-confirmed the second time, 409 "
                            + "already-withdrawn once it was withdrawn, 409 restriction-not-standing if its time has run out "
                            + "meanwhile, 422 invalid-period if that of a variation's new restriction has.")
    @APIResponse(responseCode = "200", description = "The change, which has taken effect")
    @APIResponse(responseCode = "409", description = "already-confirmed, already-withdrawn or restriction-not-standing")
    @APIResponse(responseCode = "422", description = "invalid-period: its time has run out meanwhile")
    public ChangeView confirm(UUID id, UUID change) {
        return ChangeView.of(confirm.confirm(caller.get(), id, change));
    }

    private Response created(UUID restriction, UUID change) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/restrictions/" + restriction + "/changes/" + change)
                .entity(change(restriction, change))
                .build();
    }
}
