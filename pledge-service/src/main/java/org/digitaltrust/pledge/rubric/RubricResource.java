package org.digitaltrust.pledge.rubric;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

@Path("/pledges/v1/rubrics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Influencer Trust")
class RubricResource {

    private final MakeRubric make;
    private final Rubrics rubrics;
    private final OnceOnly once;
    private final CurrentCaller caller;

    RubricResource(MakeRubric make, Rubrics rubrics, OnceOnly once, CurrentCaller caller) {
        this.make = make;
        this.rubrics = rubrics;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "makeRubric",
            summary = "Put another rubric in place of the current one",
            description = "Role: alliance_admin. The rubrics before it stay as they are, and so do assessments begun by"
                    + " them and their certificates.")
    @APIResponse(
            responseCode = "201",
            description = "The current rubric from now on",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RubricView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "409", description = "request-in-progress")
    @APIResponse(responseCode = "422", description = "rubric-not-sound, idempotency-key-reused")
    public RestResponse<RubricView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RubricRequest request) {
        var admin = caller.get();
        var rubric = request.toRubric();
        rubric.fault().ifPresent(it -> {
            throw PledgeProblem.RUBRIC_NOT_SOUND.with().at(it.field(), it.message());
        });
        var id =
                once.create(admin, "make_rubric", key, request, () -> make.by(admin, rubric, request.toRequirements()));
        var view = rubrics.version(id).map(RubricView::of).orElseThrow();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/pledges/v1/rubrics/" + view.version())
                .build();
    }

    @GET
    @Path("/current")
    @PermitAll
    @Operation(
            operationId = "readCurrentRubric",
            summary = "By what influencers are assessed now",
            description = "Public.")
    @APIResponse(responseCode = "200", description = "The current rubric")
    public RubricView current() {
        return RubricView.of(rubrics.current());
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Operation(operationId = "readRubric", summary = "One version of the rubric", description = "Public.")
    @APIResponse(responseCode = "200", description = "That version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RubricView version(int version) {
        return rubrics.version(version).map(RubricView::of).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
