package org.digitaltrust.membership.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody says is theirs.
 *
 * @param handle as written, without a leading {@code @}
 * @param platformUserId the platform's own id, which outlives a change of handle; null where it is not known
 * @param audience followers or subscribers, as claimed
 */
public record AccountClaim(
        String platform,
        String handle,
        @Nullable String platformUserId,
        @Nullable Long audience) {

    public AccountClaim {
        if (handle.startsWith("@")) {
            throw new IllegalArgumentException("a handle is kept without its leading @");
        }
    }

    /** The handle as platforms compare it: without regard to case or Unicode form. */
    String handleKey() {
        return MemberState.Account.handleKey(handle);
    }

    /** The account that is listed with this claim. */
    Account asAccount(UUID id, Instant now) {
        return new Account(
                id,
                1,
                platform,
                handle,
                now,
                platformUserId == null ? null : new UserId(platformUserId, false),
                audience == null ? null : new Audience(audience, now, Audience.Source.CLAIMED),
                new AccountState.Claimed());
    }

    /** Whether this names the same account: the same handle, or the same id of the platform. */
    public boolean names(Account account) {
        return platform.equals(account.platform())
                && (handleKey().equals(account.handleKey())
                        || (platformUserId != null && platformUserId.equals(account.platformUserId())));
    }

    /** The index of the first claim that names the same account as one before it. */
    public static OptionalInt firstRepetition(List<AccountClaim> claims) {
        var seen = new HashSet<String>();
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var newHandle = seen.add(claim.platform() + ":@" + claim.handleKey());
            var newId = claim.platformUserId() == null || seen.add(claim.platform() + ":uid:" + claim.platformUserId());
            if (!newHandle || !newId) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
