package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Gathers what was before a member signs a code. Belongs to the caller's transaction, which holds the member. */
@ApplicationScoped
class ReadPast {

    private final PledgeStore pledges;
    private final Surroundings surroundings;
    private final int signaturesADay;

    ReadPast(PledgeStore pledges, Surroundings surroundings, PledgeConfig config) {
        this.pledges = pledges;
        this.surroundings = surroundings;
        this.signaturesADay = config.signaturesADay();
    }

    Past of(UUID member, UUID code, Instant now) {
        return new Past(
                pledges.openOf(member, code), surroundings.saysBreached(member, now), restUntil(member, code, now));
    }

    /** In any 24 hours a code is signed no more often than is set. */
    private Optional<Instant> restUntil(UUID member, UUID code, Instant now) {
        return pledges.signedAt(member, code, signaturesADay - 1)
                .map(it -> it.plus(1, ChronoUnit.DAYS))
                .filter(now::isBefore);
    }
}
