package org.digitaltrust.membership.member;

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
import org.jboss.resteasy.reactive.RestPath;

@Path("/membership/v1/members/{id}/private-data")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "members")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
@APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
class PrivateDataResource {

    private final ReadPrivateData read;
    private final CurrentCaller caller;

    PrivateDataResource(ReadPrivateData read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"membership_officer", "member"})
    @Operation(
            operationId = "getPrivateData",
            summary =
                    "Legal name, birth date and contact of a member. Role membership_officer, whose reading is noted; member"
                            + " for oneself.")
    @APIResponse(responseCode = "200", description = "The private data; null once they are erased")
    public PrivateDataView get(@RestPath UUID id) {
        return read.of(id, caller.get()).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
