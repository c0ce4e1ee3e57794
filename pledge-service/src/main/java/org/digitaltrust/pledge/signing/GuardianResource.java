package org.digitaltrust.pledge.signing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/pledges/v1/pledges/{id}/guardian")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Pledges")
class GuardianResource {

    private final ReadGuardian read;
    private final CurrentCaller caller;

    GuardianResource(ReadGuardian read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"member", "membership_officer", "case_officer"})
    @Operation(
            operationId = "readGuardianOfPledge",
            summary = "Who signed a minor's pledge beside them",
            description =
                    "Roles: member (own), membership_officer, case_officer. Each reading is noted in the audit trail.")
    @APIResponse(responseCode = "200", description = "The guardian, with what opens the hash in the evidence")
    @APIResponse(
            responseCode = "404",
            description = "not-found: no such pledge, or not the caller's, or nobody signed beside the member, or the"
                    + " member has been erased")
    public RestResponse<GuardianView> guardian(UUID id) {
        var view = read.of(caller.get(), id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        return RestResponse.ResponseBuilder.ok(view)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
