package org.digitaltrust.pledge.code;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.pledge.problem.PledgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Codes of conduct")
class VersionResource {

    private final ProposeVersion propose;
    private final VersionSteps steps;
    private final ReadCodes read;
    private final OnceOnly once;
    private final CurrentCaller caller;

    VersionResource(ProposeVersion propose, VersionSteps steps, ReadCodes read, OnceOnly once, CurrentCaller caller) {
        this.propose = propose;
        this.steps = steps;
        this.read = read;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/codes/{id}/versions")
    @RolesAllowed("code_editor")
    @Operation(operationId = "proposeVersion", summary = "Propose a version", description = "Role: code_editor.")
    @APIResponse(
            responseCode = "201",
            description = "A draft with the next number of its code",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "404", description = "not-found: no such code")
    @APIResponse(responseCode = "409", description = "request-in-progress")
    @APIResponse(responseCode = "422", description = "clauses-differ, idempotency-key-reused")
    public RestResponse<VersionView> propose(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull VersionRequest request) {
        var editor = caller.get();
        var created = once.create(editor, "propose_version " + id, key, request, () -> propose(editor, id, request));
        var view = view(created);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/pledges/v1/codes/" + id + "/versions/" + view.number())
                .build();
    }

    private UUID propose(Caller editor, UUID code, VersionRequest request) {
        var effectiveFrom = request.effectiveFrom().toInstant();
        return switch (propose.by(editor, code, request.change(), effectiveFrom, request.text())) {
            case ProposeVersion.Outcome.Proposed(var version) -> version;
            case ProposeVersion.Outcome.UnknownCode() -> throw EdgeProblem.NOT_FOUND.with();
            case ProposeVersion.Outcome.ClausesDiffer(var fault) ->
                throw PledgeProblem.CLAUSES_DIFFER.with().at(fault.field(), fault.message());
        };
    }

    @POST
    @Path("/versions/{id}/consultation")
    @RolesAllowed({"code_editor", "alliance_admin"})
    @Operation(
            operationId = "openConsultation",
            summary = "Put a draft up for consultation",
            description = "Roles: code_editor, alliance_admin.")
    @APIResponse(responseCode = "200", description = "In consultation")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "step-not-possible, with possible")
    public VersionView consult(UUID id) {
        return answer(id, steps.consultation().by(caller.get(), id));
    }

    @POST
    @Path("/versions/{id}/adoption")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "adoptVersion",
            summary = "Adopt a version that somebody else proposed",
            description = "Role: alliance_admin.")
    @APIResponse(responseCode = "200", description = "Adopted; its text is public from now on")
    @APIResponse(responseCode = "403", description = "own-proposal, forbidden")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "step-not-possible, with possible")
    public VersionView adopt(UUID id) {
        return answer(id, steps.adoption().by(caller.get(), id));
    }

    @POST
    @Path("/versions/{id}/entry-into-force")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "bringVersionIntoForce",
            summary = "Put an adopted version into force, in place of the one before",
            description = "Role: alliance_admin. At or after effective_from. Whatever was in force for the same"
                    + " audience is superseded in the same moment.")
    @APIResponse(responseCode = "200", description = "In force")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "step-not-possible with possible, not-yet-effective, overtaken-by-later-version")
    public VersionView enterIntoForce(UUID id) {
        return answer(id, steps.entryIntoForce().by(caller.get(), id));
    }

    private VersionView answer(UUID id, Transition outcome) {
        return switch (outcome) {
            case Transition.Moved moved -> view(id);
            case Transition.UnknownVersion() -> throw EdgeProblem.NOT_FOUND.with();
            case Transition.OwnProposal() -> throw PledgeProblem.OWN_PROPOSAL.with();
            case Transition.TooEarly(var from) ->
                throw PledgeProblem.NOT_YET_EFFECTIVE.with(from).and("effective_from", from);
            case Transition.Overtaken(var by) -> throw PledgeProblem.OVERTAKEN_BY_LATER_VERSION.with(by);
            case Transition.NotPossible(var from) ->
                throw PledgeProblem.STEP_NOT_POSSIBLE
                        .with(from.status().name().toLowerCase(Locale.ROOT))
                        .and("possible", VersionView.possible(from));
        };
    }

    private VersionView view(UUID id) {
        return read.version(id).orElseThrow();
    }
}
