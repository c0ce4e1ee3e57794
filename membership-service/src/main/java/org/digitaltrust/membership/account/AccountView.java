package org.digitaltrust.membership.account;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * An account, as its owner and the officers see it.
 *
 * @param platformUserIdProven whether the platform or an officer vouches for the id
 * @param proofDueAt from when on control has to be shown again; null where it has not been shown
 */
public record AccountView(
        UUID id,
        String platform,
        String handle,
        Instant handleSince,
        @Nullable String platformUserId,
        boolean platformUserIdProven,
        @Nullable Long audience,
        @Nullable Instant audienceAt,
        Audience.@Nullable Source audienceSource,
        @Nullable Tier tier,
        AccountStatus status,
        @Nullable ProofMethod method,
        @Nullable Instant verifiedAt,
        @Nullable Instant proofDueAt,
        @Nullable Instant revokedAt,
        @Nullable AccountEnding revocationReason) {

    public static AccountView of(Account it) {
        var reach = it.reach();
        var proof = it.proof();
        var ending = it.state() instanceof AccountState.Revoked(var end) ? end : null;
        return new AccountView(
                it.id(),
                it.platform(),
                it.handle(),
                it.handleSince(),
                it.platformUserId(),
                it.provenUserId() != null,
                it.audience(),
                reach == null ? null : reach.at(),
                reach == null ? null : reach.source(),
                reach == null ? null : reach.tier(),
                it.status(),
                proof == null ? null : proof.method(),
                proof == null ? null : proof.at(),
                proof == null ? null : proof.dueAt(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.reason());
    }
}
