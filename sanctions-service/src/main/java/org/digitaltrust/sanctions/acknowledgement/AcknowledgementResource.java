package org.digitaltrust.sanctions.acknowledgement;

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
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.partner.Partners;
import org.digitaltrust.sanctions.party.Askers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What partners did about one restriction. A party sees its own, officers see all. */
@Path("/sanctions/v1/restrictions/{id}/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acknowledgements")
@RunOnVirtualThread
class AcknowledgementResource {

    private static final Set<String> OFFICERS = Set.of("case_officer", "alliance_admin", "auditor");

    private final Acknowledge acknowledge;
    private final ReadAcknowledgements read;
    private final Partners partners;
    private final Askers askers;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    AcknowledgementResource(
            Acknowledge acknowledge,
            ReadAcknowledgements read,
            Partners partners,
            Askers askers,
            OnceOnly onceOnly,
            CurrentCaller caller) {
        this.acknowledge = acknowledge;
        this.read = read;
        this.partners = partners;
        this.askers = askers;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("enforcement:write")
    @Operation(
            operationId = "acknowledgeRestriction",
            summary = "Say that a restriction is, will be or cannot be applied",
            description = "Each word is kept, the party's newest counts. 404 for a restriction that is unknown or not "
                    + "confirmed; 422 invalid-acknowledgement for a time in the future or before the confirmation, and for "
                    + "cannot_apply without a note.")
    @APIResponse(
            responseCode = "201",
            description = "Noted, at Location",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AcknowledgementView.class)))
    public Response acknowledge(
            UUID id,
            @Valid @NotNull AcknowledgementRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        var asker = askers.of(by);
        partners.seen(by, asker);
        var made = onceOnly.create(
                by, "acknowledgements/" + id, idempotencyKey, request, () -> acknowledge.by(by, asker, id, request));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/restrictions/" + id + "/acknowledgements/" + made)
                .entity(get(id, made))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({"enforcement:write", "case_officer", "alliance_admin", "auditor"})
    @Operation(
            operationId = "listAcknowledgements",
            summary = "What was said about a restriction, oldest first",
            description = "Partners see their own party's. 404 for a restriction that they may not know of.")
    public Page<AcknowledgementView> list(UUID id, @BeanParam PageRequest page) {
        return Page.of(read.page(id, partyUnlessOfficer(), page), page, Acknowledgement::id)
                .map(AcknowledgementView::of);
    }

    @GET
    @Path("/{acknowledgement}")
    @Transactional
    @RolesAllowed({"enforcement:write", "case_officer", "alliance_admin", "auditor"})
    @Operation(
            operationId = "getAcknowledgement",
            summary = "One acknowledgement",
            description = "404 for another party's, unless an officer asks.")
    public AcknowledgementView get(UUID id, UUID acknowledgement) {
        return read.find(id, acknowledgement, partyUnlessOfficer())
                .map(AcknowledgementView::of)
                .orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    private @Nullable String partyUnlessOfficer() {
        var by = caller.get();
        return by.roles().stream().anyMatch(OFFICERS::contains)
                ? null
                : askers.of(by).party();
    }
}
