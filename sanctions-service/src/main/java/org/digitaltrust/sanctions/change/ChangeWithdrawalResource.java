package org.digitaltrust.sanctions.change;

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

/** Taking back a change that waits for its second person. */
@Path("/sanctions/v1/restrictions/{id}/changes/{change}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "restrictions")
@RunOnVirtualThread
class ChangeWithdrawalResource {

    private final WithdrawChange withdraw;
    private final CurrentCaller caller;

    ChangeWithdrawalResource(WithdrawChange withdraw, CurrentCaller caller) {
        this.withdraw = withdraw;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "withdrawChange",
            summary = "Withdraw a proposed change, one's own or another's",
            description = "It stays in the history and never takes effect. 409 already-confirmed or already-withdrawn.")
    @APIResponse(responseCode = "200", description = "The change, which never takes effect")
    @APIResponse(responseCode = "409", description = "already-confirmed, or already-withdrawn")
    public ChangeView withdraw(UUID id, UUID change, @Valid @NotNull WithdrawalRequest request) {
        return ChangeView.of(withdraw.withdraw(caller.get(), id, change, request));
    }
}
