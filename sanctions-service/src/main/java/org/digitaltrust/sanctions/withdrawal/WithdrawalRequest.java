package org.digitaltrust.sanctions.withdrawal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.digitaltrust.chassis.caller.Caller;

/** Why something that waits for confirmation is withdrawn. */
public record WithdrawalRequest(@NotBlank @Size(max = 4000) String reasons) {

    public Withdrawal toWithdrawal(Caller caller, Instant at) {
        return new Withdrawal(caller.subject(), at, reasons);
    }
}
