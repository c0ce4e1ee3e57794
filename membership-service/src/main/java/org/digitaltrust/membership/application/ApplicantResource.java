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
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/membership/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "applications")
@APIResponse(responseCode = "200", description = "The application as it is now")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
@APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
@APIResponse(responseCode = "409", description = "Not possible now; says what is in possible (problem)")
class ApplicantResource {

    private final MoveApplication move;
    private final AppealRejection appeal;
    private final MoveAnswers answers;
    private final CurrentCaller caller;

    ApplicantResource(MoveApplication move, AppealRejection appeal, MoveAnswers answers, CurrentCaller caller) {
        this.move = move;
        this.appeal = appeal;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("/submission")
    @RolesAllowed({"member", "alliance_admin"})
    @Operation(
            operationId = "submitApplication",
            summary =
                    "Submits an application, also again after a request for information. The applicant, or who filed it.")
    public RestResponse<ApplicationView> submit(@RestPath UUID id) {
        return answers.of(move.submit(caller.get(), id), id, caller.get());
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({"member", "alliance_admin"})
    @Operation(
            operationId = "withdrawApplication",
            summary = "Withdraws an application. The applicant, or who filed it.")
    public RestResponse<ApplicationView> withdraw(@RestPath UUID id) {
        return answers.of(move.withdraw(caller.get(), id), id, caller.get());
    }

    @POST
    @Path("/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"member", "alliance_admin"})
    @Operation(
            operationId = "appealRejection",
            summary =
                    "Appeals a rejection, once and until due_at; takes place and accounts again. The applicant, or who"
                            + " filed it.")
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(
            responseCode = "409",
            description = "Not possible now, or place or accounts are somebody else's by now (problem)")
    public RestResponse<ApplicationView> appeal(@RestPath UUID id, @NotNull @Valid AppealRequest request) {
        return answers.of(appeal.of(caller.get(), id, request.grounds().strip()), id, caller.get());
    }
}
