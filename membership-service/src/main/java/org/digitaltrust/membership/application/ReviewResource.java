package org.digitaltrust.membership.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.membership.MembershipProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/membership/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "applications")
@APIResponse(responseCode = "200", description = "The application as it is now")
@APIResponse(responseCode = "400", description = "The body is malformed (problem)")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role, or this officer may not do it (problem)")
@APIResponse(responseCode = "404", description = "No such application or step (problem)")
@APIResponse(responseCode = "409", description = "Not possible now, or an account is somebody else's (problem)")
@APIResponse(
        responseCode = "422",
        description = "A note, reasons or conditions are missing, or something is misplaced (problem)")
class ReviewResource {

    private final RecordStep record;
    private final DecideApplication decide;
    private final MoveAnswers answers;
    private final CurrentCaller caller;

    ReviewResource(RecordStep record, DecideApplication decide, MoveAnswers answers, CurrentCaller caller) {
        this.record = record;
        this.decide = decide;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("/steps/{step: completeness|identity|accounts|background|assessment}")
    @RolesAllowed("membership_officer")
    @Operation(
            operationId = "recordStep",
            summary = "Records what came of a step; steps go in order. Role membership_officer, not the applicant.")
    public RestResponse<ApplicationView> step(
            @RestPath UUID id, @RestPath String step, @NotNull @Valid StepRequest request) {
        if (!request.explainsItself()) {
            throw MembershipProblem.NOTE_MISSING.with().at("note", "must say what is asked for or why it failed");
        }
        var what = Step.valueOf(step.toUpperCase(Locale.ROOT));
        if (!request.documentFits(what)) {
            throw MembershipProblem.IDENTITY_DOCUMENT_MISPLACED.with().at("identity_document", "does not belong here");
        }
        var finding = request.toFinding(what);
        return answers.of(record.of(caller.get(), id, finding), id, caller.get());
    }

    @POST
    @Path("/decision")
    @RolesAllowed("membership_officer")
    @Operation(
            operationId = "decideApplication",
            summary =
                    "Decides an application, or its appeal; an approval makes a member. Role membership_officer, neither the"
                            + " applicant nor whoever took part in the assessment or, on appeal, in the rejection.")
    public RestResponse<ApplicationView> decide(@RestPath UUID id, @NotNull @Valid DecisionRequest request) {
        request.misfit().ifPresent(property -> {
            throw MembershipProblem.DECISION_INCOMPLETE.with().at(property, "does not go with this outcome");
        });
        return answers.of(decide.of(caller.get(), id, request.toRuling()), id, caller.get());
    }
}
