package org.digitaltrust.membership.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/membership/v1/members/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "members")
@APIResponse(responseCode = "200", description = "The member as it is now, with its new ETag")
@APIResponse(responseCode = "400", description = "The body is malformed (problem)")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
@APIResponse(responseCode = "409", description = "Not possible now; says what is in possible (problem)")
class LeavingResource {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LeaveAlliance leave;
    private final AmendmentAnswers answers;
    private final CurrentCaller caller;
    private final Clock clock;

    LeavingResource(LeaveAlliance leave, AmendmentAnswers answers, CurrentCaller caller, Clock clock) {
        this.leave = leave;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/resignation")
    @RolesAllowed("member")
    @Operation(
            operationId = "resign",
            summary = "Resigns, for good. An open case goes on, see case_open. Role member for oneself.")
    @APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
    public RestResponse<MemberView> resign(@RestPath UUID id, @NotNull @Valid ResignationBody body) {
        return answers.of(leave.resign(id, body.reason(), caller.get()));
    }

    @POST
    @Path("/end")
    @RolesAllowed("membership_officer")
    @Operation(
            operationId = "endMember",
            summary =
                    "Records that a member died or was dissolved, which has to be confirmed. Role membership_officer, not"
                            + " the member.")
    @APIResponse(
            responseCode = "403",
            description = "The token lacks the role, or it is one's own membership (problem)")
    @APIResponse(responseCode = "422", description = "People die, organisations are dissolved (problem)")
    public RestResponse<MemberView> end(@RestPath UUID id, @NotNull @Valid EndBody body) {
        var today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return answers.of(leave.end(id, body.toEnd(today), body.evidence(), caller.get()));
    }
}
