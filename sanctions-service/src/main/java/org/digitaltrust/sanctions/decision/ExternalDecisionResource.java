package org.digitaltrust.sanctions.decision;

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
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.withdrawal.WithdrawalRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions of authorities, by two administrators. */
@Path("/sanctions/v1/external-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "external decisions")
@RunOnVirtualThread
class ExternalDecisionResource {

    private final EnterDecision enter;
    private final ConfirmDecision confirm;
    private final WithdrawDecision withdraw;
    private final ExternalDecisionStore decisions;
    private final ViewDecision view;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    ExternalDecisionResource(
            EnterDecision enter,
            ConfirmDecision confirm,
            WithdrawDecision withdraw,
            ExternalDecisionStore decisions,
            ViewDecision view,
            OnceOnly onceOnly,
            CurrentCaller caller) {
        this.enter = enter;
        this.confirm = confirm;
        this.withdraw = withdraw;
        this.decisions = decisions;
        this.view = view;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "enterExternalDecision",
            summary = "Enter an authority's decision",
            description =
                    "Has no effect until another administrator confirms it. Codes come from the vocabularies; 422 names "
                            + "what is unknown or makes no sense.")
    @APIResponse(
            responseCode = "201",
            description = "Waits for confirmation, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DecisionView.class)))
    public Response enter(
            @Valid @NotNull ExternalDecisionRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        var id = onceOnly.create(by, "external-decisions", idempotencyKey, request, () -> enter.enter(by, request));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/external-decisions/" + id)
                .entity(get(id))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({"alliance_admin", "auditor"})
    @Operation(operationId = "listExternalDecisions", summary = "Decisions of authorities, oldest first")
    public Page<DecisionView> list(@BeanParam PageRequest page) {
        return Page.of(decisions.page(page), page, ExternalDecision::id).map(view::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({"alliance_admin", "auditor"})
    @Operation(operationId = "getExternalDecision", summary = "Where a decision stands")
    public DecisionView get(UUID id) {
        return decisions.find(id).map(view::of).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @POST
    @Path("/{id}/confirmation")
    @Transactional
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "confirmExternalDecision",
            summary = "Confirm a decision as the second person",
            description = "403 second-person-required for whoever entered it, 409 already-confirmed the second time or "
                    + "already-withdrawn.")
    @APIResponse(responseCode = "200", description = "The decision, which has taken effect")
    @APIResponse(responseCode = "409", description = "already-confirmed, or already-withdrawn")
    public DecisionView confirm(UUID id) {
        return view.of(confirm.confirm(caller.get(), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/withdrawal")
    @Transactional
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "withdrawExternalDecision",
            summary = "Withdraw a decision that waits for confirmation, one's own entry or another's",
            description = "It stays on record and never takes effect. 409 already-confirmed or already-withdrawn.")
    @APIResponse(responseCode = "200", description = "The decision, which never takes effect")
    @APIResponse(responseCode = "409", description = "already-confirmed, or already-withdrawn")
    public DecisionView withdraw(UUID id, @Valid @NotNull WithdrawalRequest request) {
        return view.of(withdraw.withdraw(caller.get(), id, request));
    }
}
