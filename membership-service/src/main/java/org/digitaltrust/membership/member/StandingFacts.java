package org.digitaltrust.membership.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.membership.pledge.PledgeCopy;
import org.digitaltrust.membership.sanction.SanctionCopy;

/**
 * Everything that decides where a membership stands. The status is derived from it and from nothing else: the same facts at
 * the same time give the same status, in whatever order they were heard of.
 *
 * @param grace how long a membership outlives its last pledge
 */
record StandingFacts(Leaving leaving, PledgeCopy pledges, SanctionCopy sanctions, Duration grace) {

    /**
     * The first that fits: an end ends everything; an expulsion counts also against who resigned, since resigning ends no
     * jurisdiction; a suspension only shows on a membership that a pledge, or its grace, carries.
     */
    MemberStatus statusAt(Instant now) {
        if (leaving.end() != null) {
            return MemberStatus.DECEASED_OR_DISSOLVED;
        }
        if (sanctions.expelledAt(now)) {
            return MemberStatus.EXPELLED;
        }
        if (leaving.resignedAt() != null) {
            return MemberStatus.RESIGNED;
        }
        if (pledges.firstSignedAt().isEmpty()) {
            return MemberStatus.PENDING_PLEDGE;
        }
        if (carriedUntil().filter(now::isBefore).isEmpty()) {
            return MemberStatus.LAPSED;
        }
        if (sanctions.suspendedAt(now)) {
            return MemberStatus.SUSPENDED;
        }
        return pledges.heldUntil().filter(now::isBefore).isPresent() ? MemberStatus.ACTIVE : MemberStatus.GRACE;
    }

    /** The next time at which the status may change although nothing is heard or done. */
    Optional<Instant> nextTurn(Instant now) {
        return Stream.of(pledges.heldUntil().stream(), carriedUntil().stream(), sanctions.turns())
                .flatMap(it -> it)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    /** Since when they are a member who has pledged; not before they were admitted. */
    Optional<Instant> activatedAt(Instant admittedAt) {
        return pledges.firstSignedAt().map(it -> it.isBefore(admittedAt) ? admittedAt : it);
    }

    /** Until when the last pledge and the grace after it carry the membership. */
    Optional<Instant> carriedUntil() {
        return pledges.heldUntil().map(it -> it.plus(grace));
    }
}
