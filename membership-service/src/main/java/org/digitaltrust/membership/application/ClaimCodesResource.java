package org.digitaltrust.membership.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.membership.MembershipProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/membership/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "applications")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class ClaimCodesResource {

    private final MakeClaimCode make;
    private final CurrentCaller caller;

    ClaimCodesResource(MakeClaimCode make, CurrentCaller caller) {
        this.make = make;
        this.caller = caller;
    }

    @POST
    @Path("/claim-codes")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "makeClaimCode",
            summary =
                    "Makes the code by which a person takes over what was filed for them on paper; the one before ends."
                            + " Role alliance_admin.")
    @APIResponse(responseCode = "200", description = "The code, told this once")
    @APIResponse(responseCode = "404", description = "No such application (problem)")
    @APIResponse(responseCode = "409", description = "The application is in its person's hands (problem)")
    public RestResponse<ClaimCodeView> make(@RestPath UUID id) {
        return answer(make.ofApplication(caller.get(), id));
    }

    /** Nobody on the way keeps the code. */
    static RestResponse<ClaimCodeView> answer(MakeClaimCode.Outcome outcome) {
        return switch (outcome) {
            case MakeClaimCode.Outcome.Made(var code, var until) ->
                RestResponse.ResponseBuilder.ok(new ClaimCodeView(code, until))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case MakeClaimCode.Outcome.NothingToClaim it -> throw MembershipProblem.ALREADY_CLAIMED.with();
            case MakeClaimCode.Outcome.Unknown it -> throw EdgeProblem.NOT_FOUND.with();
        };
    }
}
