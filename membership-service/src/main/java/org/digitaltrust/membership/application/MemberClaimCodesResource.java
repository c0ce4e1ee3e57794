package org.digitaltrust.membership.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/membership/v1/members/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "members")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class MemberClaimCodesResource {

    private final MakeClaimCode make;
    private final CurrentCaller caller;

    MemberClaimCodesResource(MakeClaimCode make, CurrentCaller caller) {
        this.make = make;
        this.caller = caller;
    }

    @POST
    @Path("/claim-codes")
    @RolesAllowed({"membership_officer", "alliance_admin"})
    @Operation(
            operationId = "makeMemberClaimCode",
            summary =
                    "Makes the code by which a person takes over a membership that nobody holds, with the application on paper"
                            + " that it came of, if any; the one before ends. Whoever makes it cannot use it. Roles"
                            + " membership_officer and alliance_admin.")
    @APIResponse(responseCode = "200", description = "The code, told this once")
    @APIResponse(responseCode = "404", description = "No such member (problem)")
    @APIResponse(responseCode = "409", description = "The membership is in its person's hands, or over (problem)")
    public RestResponse<ClaimCodeView> make(@RestPath UUID id) {
        return ClaimCodesResource.answer(make.ofMember(caller.get(), id));
    }
}
