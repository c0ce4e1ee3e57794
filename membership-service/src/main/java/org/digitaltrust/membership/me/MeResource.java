package org.digitaltrust.membership.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.membership.application.FindApplications;
import org.digitaltrust.membership.member.FindMembers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/membership/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "me")
class MeResource {

    private final FindMembers members;
    private final FindApplications applications;
    private final CurrentCaller caller;

    MeResource(FindMembers members, FindApplications applications, CurrentCaller caller) {
        this.members = members;
        this.applications = applications;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "getMe", summary = "The caller as a member, and their open application. Role member.")
    @APIResponse(responseCode = "200", description = "Each is null where there is none")
    @APIResponse(responseCode = "401", description = "No or bad token (problem)")
    @APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
    public MeView get() {
        var subject = caller.get().subject();
        return new MeView(
                members.heldBy(subject).orElse(null),
                applications.openOf(subject).orElse(null));
    }
}
