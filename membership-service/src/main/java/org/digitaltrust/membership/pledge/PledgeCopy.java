package org.digitaltrust.membership.pledge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;

/** What we have heard of one member's pledges, in times as fine as the database keeps them. */
public record PledgeCopy(List<Pledge> pledges) {

    public static final PledgeCopy NONE = new PledgeCopy(List.of());

    public PledgeCopy {
        pledges = List.copyOf(pledges);
    }

    /**
     * One pledge, as far as it matters here.
     *
     * @param holding whether it holds its member until its time is over; not so what was withdrawn, superseded or breached
     */
    public record Pledge(UUID id, boolean holding, Instant signedAt, Instant validUntil) {
        static Pledge of(PledgesState.Pledge it) {
            return new Pledge(
                    it.id(),
                    it.status() != null && holds(it.status()),
                    it.signedAt().truncatedTo(ChronoUnit.MICROS),
                    it.validUntil().truncatedTo(ChronoUnit.MICROS));
        }

        // Expired or not says the clock: it must not matter whether the owner has noted it and we have heard.
        private static boolean holds(PledgesState.Status status) {
            return switch (status) {
                case ACTIVE, RENEWAL_DUE, EXPIRED -> true;
                case SUPERSEDED, WITHDRAWN, BREACHED -> false;
            };
        }
    }

    static PledgeCopy of(PledgesState state) {
        return new PledgeCopy(state.pledges().stream().map(Pledge::of).toList());
    }

    /** When the member gave their word for the first time; empty if they never did. */
    public Optional<Instant> firstSignedAt() {
        return pledges.stream().map(Pledge::signedAt).min(Instant::compareTo);
    }

    /** Until when a pledge holds the member, or held them; empty where none runs its time. */
    public Optional<Instant> heldUntil() {
        return pledges.stream().filter(Pledge::holding).map(Pledge::validUntil).max(Instant::compareTo);
    }
}
