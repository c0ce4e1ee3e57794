package org.digitaltrust.membership.delegating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.membership.delegation.Delegation;
import org.digitaltrust.membership.delegation.DelegationStatus;
import org.jspecify.annotations.Nullable;

/** A delegation, as both sides see it. */
record DelegationView(
        UUID id,
        UUID agencyId,
        UUID talentId,
        List<DelegationScope> scopes,
        DelegationStatus status,
        Instant grantedAt,
        Instant validUntil,
        @Nullable Instant endedAt) {

    static DelegationView of(Delegation it, Instant now) {
        var status = it.statusAt(now);
        var ended = it.ended();
        return new DelegationView(
                it.id(),
                it.agency(),
                it.talent(),
                it.scopes(),
                status,
                it.grantedAt(),
                it.validUntil(),
                ended != null ? ended.at() : status == DelegationStatus.EXPIRED ? it.validUntil() : null);
    }
}
