package org.digitaltrust.sanctions.merge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.sanctions.withdrawal.WithdrawalRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking back a merge that waits for its second officer. */
@Path("/sanctions/v1/subjects/{id}/merge-proposals/{proposal}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subjects")
@RunOnVirtualThread
class MergeWithdrawalResource {

    private final WithdrawMerge withdraw;
    private final CurrentCaller caller;

    MergeWithdrawalResource(WithdrawMerge withdraw, CurrentCaller caller) {
        this.withdraw = withdraw;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "withdrawMerge",
            summary = "Withdraw a merge proposal, one's own, another's or the service's",
            description =
                    "It stays on record; the service does not repeat its own proposal about the same two records. 409 "
                            + "already-confirmed or already-withdrawn.")
    @APIResponse(responseCode = "200", description = "The proposal, which never takes effect")
    @APIResponse(responseCode = "409", description = "already-confirmed, or already-withdrawn")
    public MergeResource.ProposalView withdraw(UUID id, UUID proposal, @Valid @NotNull WithdrawalRequest request) {
        return MergeResource.ProposalView.of(withdraw.withdraw(caller.get(), id, proposal, request));
    }
}
