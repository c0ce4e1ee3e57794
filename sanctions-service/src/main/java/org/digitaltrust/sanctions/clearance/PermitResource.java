package org.digitaltrust.sanctions.clearance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Permits: a panel issues and revokes them, officers read them, a partner reads its own. */
@Path("/sanctions/v1/permits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "permits")
@RunOnVirtualThread
class PermitResource {

    private final IssuePermit issue;
    private final RevokePermit revoke;
    private final ReadPermits read;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    PermitResource(IssuePermit issue, RevokePermit revoke, ReadPermits read, OnceOnly onceOnly, CurrentCaller caller) {
        this.issue = issue;
        this.revoke = revoke;
        this.read = read;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    /** Why a permit is taken back. */
    record Revocation(@NotBlank @Size(max = 4000) String reasons) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("panel_member")
    @Operation(
            operationId = "issuePermit",
            summary = "Clear one appearance in advance, under a carve-out of a restriction",
            description =
                    "It counts for the first appearance it is claimed for, in the programme it names, and for no other. 422 "
                            + "invalid-permit for a restriction that is unknown or does not stand, a carve-out it does not "
                            + "list, and a period that is empty, longer than 31 days or outside the restriction's.")
    @APIResponse(
            responseCode = "201",
            description = "The permit, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PermitView.class)))
    public Response issue(
            @Valid @NotNull PermitRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        var id = onceOnly.create(by, "permits", idempotencyKey, request, () -> issue.issue(by, request));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/permits/" + id)
                .entity(read.one(by, id))
                .build();
    }

    @GET
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor"})
    @Operation(operationId = "listPermits", summary = "Permits, of one restriction or of all, oldest first")
    public Page<PermitView> list(
            @QueryParam("restriction_id") @Nullable String restrictionId, @BeanParam PageRequest page) {
        return read.page(caller.get(), restriction(restrictionId), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        "case_officer",
        "panel_member",
        "appeals_member",
        "alliance_admin",
        "auditor",
        "access:evaluate",
        "partner_user"
    })
    @Operation(
            operationId = "getPermit",
            summary = "One permit",
            description = "A partner sees those that were issued to it or that it has used; 404 for all others.")
    public PermitView get(UUID id) {
        return read.one(caller.get(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/revocation")
    @Transactional
    @RolesAllowed("panel_member")
    @Operation(
            operationId = "revokePermit",
            summary = "Take a permit back",
            description = "From now on it clears nothing, used or not. 409 permit-revoked the second time.")
    @APIResponse(responseCode = "200", description = "The permit, which clears nothing any more")
    @APIResponse(responseCode = "409", description = "permit-revoked before")
    public PermitView revoke(UUID id, @Valid @NotNull Revocation request) {
        var by = caller.get();
        revoke.revoke(by, id, request.reasons());
        return read.one(by, id);
    }

    private static @Nullable UUID restriction(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("restriction_id", "must be a UUID");
        }
    }
}
