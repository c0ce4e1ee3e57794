package org.digitaltrust.pledge.training;

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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.pledge.problem.PledgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1/trainings/{id}/attempts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Influencer Trust")
class AttemptResource {

    private final StartAttempt start;
    private final SubmitAnswers submit;
    private final ReadAttempts read;
    private final OnceOnly once;
    private final CurrentCaller caller;

    AttemptResource(StartAttempt start, SubmitAnswers submit, ReadAttempts read, OnceOnly once, CurrentCaller caller) {
        this.start = start;
        this.submit = submit;
        this.read = read;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("member")
    @Operation(
            operationId = "startAttempt",
            summary = "Begin the quiz: questions drawn by chance, their options shuffled",
            description = "Role: member. One open attempt at a time; a day's rest after one that was not passed.")
    @APIResponse(
            responseCode = "201",
            description = "An open attempt with its questions",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttemptView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such training")
    @APIResponse(
            responseCode = "409",
            description = "no-membership, membership-not-current, attempt-open with attempt_id, cool-down with"
                    + " available_from, request-in-progress")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public RestResponse<AttemptView> start(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var member = caller.get();
        var attempt = once.create(member, "start_attempt " + id, key, List.of(), () -> start(member, id));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(member, id, attempt))
                .header(HttpHeaders.LOCATION, "/pledges/v1/trainings/" + id + "/attempts/" + attempt)
                .build();
    }

    private UUID start(Caller member, UUID training) {
        return switch (start.by(member, training)) {
            case Start.Started(var attempt) -> attempt;
            case Start.UnknownTraining() -> throw EdgeProblem.NOT_FOUND.with();
            case Start.NoMembership() -> throw PledgeProblem.NO_MEMBERSHIP.with();
            case Start.NotAMember(var status) -> throw PledgeProblem.MEMBERSHIP_NOT_CURRENT.with(word(status));
            case Start.AlreadyOpen(var attempt) ->
                throw PledgeProblem.ATTEMPT_OPEN.with().and("attempt_id", attempt);
            case Start.TooSoon(var from) ->
                throw PledgeProblem.COOL_DOWN.with(from).and("available_from", from);
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{aid}/submission")
    @RolesAllowed("member")
    @Operation(
            operationId = "submitAnswers",
            summary = "Hand in the answers of one's open attempt",
            description = "Role: member. Once, and in time.")
    @APIResponse(responseCode = "200", description = "Passed or failed")
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "404", description = "not-found: no such attempt, or not the caller's")
    @APIResponse(responseCode = "409", description = "attempt-not-open, with possible")
    @APIResponse(responseCode = "422", description = "answer-not-offered")
    public AttemptView submit(UUID id, UUID aid, @Valid @NotNull SubmissionRequest request) {
        var member = caller.get();
        return switch (submit.by(member, id, aid, request.toAnswers())) {
            case Submission.Judged judged -> view(member, id, aid);
            case Submission.Unknown() -> throw EdgeProblem.NOT_FOUND.with();
            case Submission.NotOpen(var status) ->
                throw PledgeProblem.ATTEMPT_NOT_OPEN.with(word(status)).and("possible", List.of());
            case Submission.StrangeAnswer(var question) ->
                throw PledgeProblem.ANSWER_NOT_OFFERED.with().at("answers", "no such question or option: " + question);
        };
    }

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "listAttempts",
            summary = "One's own attempts, oldest first",
            description = "Role: member.")
    @APIResponse(responseCode = "200", description = "A page of attempts")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such training")
    public Page<AttemptView> list(UUID id, @BeanParam PageRequest page) {
        return read.own(caller.get(), id, page).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @GET
    @Path("/{aid}")
    @RolesAllowed({"member", "membership_officer", "code_editor", "alliance_admin", "auditor"})
    @Operation(
            operationId = "readAttempt",
            summary = "An attempt, with its questions while it is open",
            description = "Roles: member (own), membership_officer, code_editor, alliance_admin, auditor (without"
                    + " questions).")
    @APIResponse(responseCode = "200", description = "The attempt as it stands now")
    @APIResponse(responseCode = "404", description = "not-found: no such attempt, or not the caller's")
    public AttemptView attempt(UUID id, UUID aid) {
        return view(caller.get(), id, aid);
    }

    private AttemptView view(Caller who, UUID training, UUID attempt) {
        return read.attempt(who, training, attempt).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
