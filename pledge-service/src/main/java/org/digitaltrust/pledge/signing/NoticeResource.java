package org.digitaltrust.pledge.signing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pledges/v1/me/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Pledges")
class NoticeResource {

    private final ReadPledges read;
    private final CurrentCaller caller;

    NoticeResource(ReadPledges read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "listNoticesOfPledges",
            summary = "What the caller was told about their pledges, oldest first",
            description =
                    "Role: member. Reminders before a pledge ends, versions that ask for acceptance, and what became"
                            + " of the pledge; each once. Nothing is sent: whoever wants to tell people by mail reads this.")
    @APIResponse(responseCode = "200", description = "A page of notices")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public Page<PledgeNoticeView> notices(@BeanParam PageRequest page) {
        return read.notices(caller.get(), page);
    }
}
