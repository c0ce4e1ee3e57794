package org.digitaltrust.membership.delegation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.jspecify.annotations.Nullable;

/**
 * An agency acts for its talent within these scopes in {@code [grantedAt, validUntil)}, unless it ended before.
 *
 * @param agency member of kind agency or mcn
 * @param talent the member who gave it
 */
public record Delegation(
        UUID id,
        UUID agency,
        UUID talent,
        List<DelegationScope> scopes,
        Instant grantedAt,
        Instant validUntil,
        @Nullable Ended ended) {

    public Delegation {
        scopes = List.copyOf(scopes);
    }

    /** Ended before its time or by it, as was noted. */
    public record Ended(Instant at, EndedBy by) {}

    /** Where it stands at a time: once that is over it has expired, whether noted or not. */
    public DelegationStatus statusAt(Instant now) {
        if (ended == null) {
            return now.isBefore(validUntil) ? DelegationStatus.CURRENT : DelegationStatus.EXPIRED;
        }
        return switch (ended.by()) {
            case TALENT -> DelegationStatus.REVOKED;
            case AGENCY -> DelegationStatus.RENOUNCED;
            case TIME -> DelegationStatus.EXPIRED;
            case MEMBERSHIP -> DelegationStatus.MEMBERSHIP_ENDED;
        };
    }
}
