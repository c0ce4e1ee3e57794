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
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.membership.MembershipProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/membership/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "applications")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class ClaimsResource {

    private final UseClaimCode claim;
    private final CurrentCaller caller;

    ClaimsResource(UseClaimCode claim, CurrentCaller caller) {
        this.claim = claim;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("member")
    @Operation(
            operationId = "claimApplication",
            summary =
                    "Takes over, with its code, an application on paper and the membership that came of it, or a membership"
                            + " that was taken over from a list. Role member.")
    @APIResponse(responseCode = "200", description = "What is the caller's from now on")
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(responseCode = "409", description = "The caller has an application or a membership (problem)")
    @APIResponse(responseCode = "422", description = "No code that can be used (problem)")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After (problem)")
    public ClaimView claim(@NotNull @Valid ClaimRequest request) {
        return switch (claim.by(caller.get(), request.code())) {
            case Claiming.Claimed(var application, var member) -> new ClaimView(application, member);
            case Claiming.Invalid it -> throw MembershipProblem.CLAIM_CODE_INVALID.with();
            case Claiming.TooMany(var wait) ->
                throw MembershipProblem.TOO_MANY_WRONG_CODES.with().retryAfter(wait);
        };
    }
}
