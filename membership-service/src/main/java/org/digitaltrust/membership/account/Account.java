package org.digitaltrust.membership.account;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A social account of an applicant or member.
 *
 * @param version grows with every change; the ETag
 * @param handleSince from when on it has been called so, as far as we know
 * @param reach the newest that we know of its audience
 */
public record Account(
        UUID id,
        long version,
        String platform,
        String handle,
        Instant handleSince,
        @Nullable UserId userId,
        @Nullable Audience reach,
        AccountState state) {

    /** As the access API names it: {@code tiktok:@handle}. */
    public String name() {
        return platform + ":@" + handle;
    }

    /** The handle as platforms compare it. Only this is looked at and only this is proven, however it was written. */
    public String handleKey() {
        return MemberState.Account.handleKey(handle);
    }

    public AccountStatus status() {
        return state.status();
    }

    /** The platform's id, whoever says so. */
    public @Nullable String platformUserId() {
        return userId == null ? null : userId.value();
    }

    /** The platform's id, where more than a claim stands behind it. */
    public @Nullable String provenUserId() {
        return userId != null && userId.proven() ? userId.value() : null;
    }

    public @Nullable Long audience() {
        return reach == null ? null : reach.count();
    }

    /** The proof, also one that is due to be repeated. */
    public @Nullable Proof proof() {
        return switch (state) {
            case AccountState.Verified(var proof) -> proof;
            case AccountState.Stale(var proof) -> proof;
            case AccountState.Claimed it -> null;
            case AccountState.Challenged it -> null;
            case AccountState.Revoked it -> null;
        };
    }

    /** The same account after a move. */
    public Account in(AccountState newer) {
        return new Account(id, version + 1, platform, handle, handleSince, userId, reach, newer);
    }

    /** The same account under another handle. */
    public Account called(String newer, Instant since) {
        return new Account(id, version + 1, platform, newer, since, userId, reach, state);
    }

    /** The same account, with the id that the platform states. */
    public Account knownAs(String provenUserId) {
        return new Account(id, version, platform, handle, handleSince, new UserId(provenUserId, true), reach, state);
    }

    /** The same account with this audience, unless a later one is known. */
    public Account reaching(Audience newer) {
        var at = newer.at();
        return reach == null || at == null || reach.isBefore(at)
                ? new Account(id, version + 1, platform, handle, handleSince, userId, newer, state)
                : this;
    }
}
