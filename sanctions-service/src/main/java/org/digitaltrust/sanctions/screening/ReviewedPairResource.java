package org.digitaltrust.sanctions.screening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.digitaltrust.sanctions.party.Askers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Namesakes that the caller's party has found to be somebody else. Nobody sees another party's. */
@Path("/sanctions/v1/screenings/reviewed-pairs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screenings")
@RunOnVirtualThread
class ReviewedPairResource {

    private final ReviewPair review;
    private final ReviewedPairStore pairs;
    private final Askers askers;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    ReviewedPairResource(
            ReviewPair review, ReviewedPairStore pairs, Askers askers, OnceOnly onceOnly, CurrentCaller caller) {
        this.review = review;
        this.pairs = pairs;
        this.askers = askers;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"screening:search", "partner_user"})
    @Operation(
            operationId = "reviewPair",
            summary = "Say that whoever has this name is not this subject",
            description =
                    "The subject does not come back to this party, asked by the same name and year of birth, until its names,"
                            + " year of birth or restrictions change. The same again renews it. 422 invalid-subject for an"
                            + " unknown subject, and for one whom the name does not stand for; 422 too-many-reviewed-pairs"
                            + " beyond 20 of a party about one subject; the id of a merged record leads to the one that survived.")
    @APIResponse(
            responseCode = "201",
            description = "Noted, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewedPair.class)))
    public Response review(
            @Valid @NotNull ReviewedPairRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        var id = onceOnly.create(
                by, "reviewed-pairs", idempotencyKey, request, () -> review.review(by, party(), request));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/screenings/reviewed-pairs/" + id)
                .entity(get(id))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({"screening:search", "partner_user"})
    @Operation(operationId = "listReviewedPairs", summary = "The namesakes this party has reviewed, oldest first")
    public Page<ReviewedPair> list(@BeanParam PageRequest page) {
        return Page.of(pairs.page(party(), page), page, ReviewedPair::id);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({"screening:search", "partner_user"})
    @Operation(operationId = "getReviewedPair", summary = "One reviewed namesake", description = "404 if not yours.")
    public ReviewedPair get(UUID id) {
        return pairs.find(party(), id).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"screening:search", "partner_user"})
    @Operation(
            operationId = "forgetReviewedPair",
            summary = "Take a finding back: the namesake comes up again",
            description = "404 if not yours.")
    public void forget(UUID id) {
        review.forget(caller.get(), party(), id);
    }

    private String party() {
        return askers.of(caller.get()).party();
    }
}
