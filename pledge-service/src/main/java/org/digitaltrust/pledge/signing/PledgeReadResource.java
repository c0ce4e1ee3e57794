package org.digitaltrust.pledge.signing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pledges/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Pledges")
class PledgeReadResource {

    private final ReadPledges read;
    private final CurrentCaller caller;

    PledgeReadResource(ReadPledges read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Path("/pledges/{id}")
    @RolesAllowed({"member", "membership_officer", "case_officer", "alliance_admin", "auditor"})
    @Operation(
            operationId = "readPledge",
            summary = "A pledge with its evidence",
            description = "Roles: member (own), membership_officer, case_officer, alliance_admin, auditor.")
    @APIResponse(responseCode = "200", description = "The pledge as it stands now")
    @APIResponse(responseCode = "404", description = "not-found: no such pledge, or not the caller's")
    public PledgeView pledge(UUID id) {
        return read.pledge(caller.get(), id).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @GET
    @Path("/members/{id}/pledges")
    @RolesAllowed({"member", "membership_officer", "case_officer", "alliance_admin", "auditor"})
    @Operation(
            operationId = "listPledgesOfMember",
            summary = "A member's pledges, oldest first",
            description = "Roles: member (own), membership_officer, case_officer, alliance_admin, auditor.")
    @APIResponse(responseCode = "200", description = "A page of pledges")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such member, or not the caller")
    public Page<PledgeView> ofMember(UUID id, @BeanParam PageRequest page) {
        return read.ofMember(caller.get(), id, page).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
