package org.digitaltrust.membership.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to be erased, and what came of it. */
sealed interface Erasure {

    UUID id();

    Instant requestedAt();

    /** Waits until nothing has to be kept any more. */
    record OnHold(UUID id, Instant requestedAt) implements Erasure {
        Done carriedOut(Remains remains, Instant at) {
            return new Done(id, requestedAt, at, remains);
        }
    }

    record Done(UUID id, Instant requestedAt, Instant doneAt, Remains remains) implements Erasure {}

    /**
     * What an erasure took and what it left.
     *
     * @param erased areas
     */
    record Remains(List<String> erased, List<Rest> kept) {
        public Remains {
            erased = List.copyOf(erased);
            kept = List.copyOf(kept);
        }
    }

    /** @param until null for as long as the register is kept */
    record Rest(Kept what, @Nullable Instant until) {}
}
