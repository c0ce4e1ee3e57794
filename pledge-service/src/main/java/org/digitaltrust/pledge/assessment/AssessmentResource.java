package org.digitaltrust.pledge.assessment;

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
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
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
@Tag(name = "Influencer Trust")
class AssessmentResource {

    private final RequestAssessment request;
    private final GiveOpinion give;
    private final DisputeAssessment dispute;
    private final DecideDispute decide;
    private final ReadAssessments read;
    private final OnceOnly once;
    private final CurrentCaller caller;

    AssessmentResource(
            RequestAssessment request,
            GiveOpinion give,
            DisputeAssessment dispute,
            DecideDispute decide,
            ReadAssessments read,
            OnceOnly once,
            CurrentCaller caller) {
        this.request = request;
        this.give = give;
        this.dispute = dispute;
        this.decide = decide;
        this.read = read;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/assessments")
    @RolesAllowed({"member", "membership_officer", "code_editor", "alliance_admin"})
    @Operation(
            operationId = "requestAssessment",
            summary = "Have a member assessed by the current rubric",
            description =
                    "Roles: member (themselves, at any time), membership_officer, code_editor, alliance_admin (once the"
                            + " previous result is final: the time to dispute it is over, or the dispute is decided).")
    @APIResponse(
            responseCode = "201",
            description = "It waits for two opinions",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "404", description = "not-found: no such member, or not the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "assessment-open with assessment_id, result-not-final with assessment_id and dispute_before or"
                            + " due_at, membership-not-current, request-in-progress")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public RestResponse<AssessmentView> request(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull AssessmentRequest body) {
        var who = caller.get();
        var id = once.create(
                who, "request_assessment", key, body, () -> AssessmentAnswers.done(request.by(who, body.memberId())));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(id))
                .header(HttpHeaders.LOCATION, "/pledges/v1/assessments/" + id)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/assessments/{id}/opinions")
    @RolesAllowed({"membership_officer", "code_editor", "alliance_admin"})
    @Operation(
            operationId = "giveOpinion",
            summary = "Judge each pillar, without seeing what others think",
            description =
                    "Roles: membership_officer, code_editor, alliance_admin; two people, a third where they lie too"
                            + " far apart, never the member or who acts for it.")
    @APIResponse(responseCode = "200", description = "Kept; with the last that is needed there is a result")
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "403", description = "own-assessment, forbidden")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "already-judged, assessment-step-not-possible with possible")
    @APIResponse(responseCode = "422", description = "pillars-differ")
    public AssessmentView give(UUID id, @Valid @NotNull OpinionRequest opinion) {
        return view(AssessmentAnswers.done(give.by(caller.get(), id, opinion.toJudgements())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/assessments/{id}/dispute")
    @RolesAllowed("member")
    @Operation(
            operationId = "disputeAssessment",
            summary = "Dispute one's own result, once and within 15 days",
            description =
                    "Role: member. Until another person has decided, which is due within 30 days, what counted before"
                            + " goes on counting.")
    @APIResponse(responseCode = "200", description = "Disputed")
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "404", description = "not-found: no such assessment, or not the caller's")
    @APIResponse(responseCode = "409", description = "assessment-step-not-possible with possible")
    public AssessmentView dispute(UUID id, @Valid @NotNull DisputeRequest body) {
        return view(AssessmentAnswers.done(dispute.by(caller.get(), id, body.grounds())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/assessments/{id}/dispute-decision")
    @RolesAllowed({"membership_officer", "code_editor", "alliance_admin"})
    @Operation(
            operationId = "decideDispute",
            summary = "Confirm a disputed result, or put another opinion in its place",
            description =
                    "Roles: membership_officer, code_editor, alliance_admin; somebody who has not judged it yet, and"
                            + " neither holds the membership nor acts for it.")
    @APIResponse(responseCode = "200", description = "Decided for good")
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "403", description = "own-assessment, forbidden")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "already-judged, assessment-step-not-possible with possible")
    @APIResponse(responseCode = "422", description = "pillars-differ")
    public AssessmentView decide(UUID id, @Valid @NotNull DisputeDecisionRequest body) {
        return view(AssessmentAnswers.done(decide.by(caller.get(), id, body.reasons(), body.toJudgements())));
    }

    private AssessmentView view(UUID id) {
        return read.assessment(caller.get(), id).orElseThrow();
    }
}
