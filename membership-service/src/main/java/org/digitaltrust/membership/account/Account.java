package org.digitaltrust.membership.account;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.jspecify.annotations.Nullable;

/** A social account of an applicant or member. */
public record Account(
        UUID id,
        String platform,
        String handle,
        @Nullable String platformUserId,
        @Nullable Long audience,
        AccountStatus status,
        @Nullable ProofMethod method,
        @Nullable Instant verifiedAt) {

    /** As the access API names it: {@code tiktok:@handle}. */
    public String name() {
        return platform + ":@" + handle;
    }
}
