package org.digitaltrust.membership.account;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.jspecify.annotations.Nullable;

/** An account, as its owner and the officers see it. */
public record AccountView(
        UUID id,
        String platform,
        String handle,
        @Nullable String platformUserId,
        @Nullable Long audience,
        AccountStatus status,
        @Nullable ProofMethod method,
        @Nullable Instant verifiedAt) {

    public static AccountView of(Account it) {
        return new AccountView(
                it.id(),
                it.platform(),
                it.handle(),
                it.platformUserId(),
                it.audience(),
                it.status(),
                it.method(),
                it.verifiedAt());
    }
}
