package org.digitaltrust.membership.recognition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.membership.MembershipProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/membership/v1/members/{id}/recognitions/{rid}/revocation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recognitions")
class RevocationResource {

    private final RevokeRecognition revoke;
    private final CurrentCaller caller;

    RevocationResource(RevokeRecognition revoke, CurrentCaller caller) {
        this.revoke = revoke;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"membership_officer", "alliance_admin"})
    @Operation(
            operationId = "revokeRecognition",
            summary = "Revokes a recognition. Roles membership_officer and alliance_admin, other than who recorded it.",
            description = "It is kept with the reason, for officers and the member to see, and may be recorded anew.")
    @APIResponse(responseCode = "200", description = "The recognition as it is now")
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(responseCode = "401", description = "No or bad token (problem)")
    @APIResponse(responseCode = "403", description = "The token lacks the role, or this officer recorded it (problem)")
    @APIResponse(responseCode = "404", description = "No such recognition of this member (problem)")
    @APIResponse(responseCode = "409", description = "It was revoked before (problem)")
    public RecognitionView revoke(@RestPath UUID id, @RestPath UUID rid, @NotNull @Valid RevocationRequest request) {
        return switch (revoke.of(id, rid, request.reason().strip(), caller.get())) {
            case Revoking.Revoked(var recognition) -> RecognitionView.whole(recognition);
            case Revoking.AlreadyRevoked it ->
                throw MembershipProblem.ALREADY_REVOKED.with().and("possible", List.of());
            case Revoking.RecordedByThemself it -> throw MembershipProblem.RECORDER_CANNOT_REVOKE.with();
            case Revoking.Unknown it -> throw EdgeProblem.NOT_FOUND.with();
        };
    }
}
