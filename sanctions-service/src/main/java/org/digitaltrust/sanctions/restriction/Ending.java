package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a restriction came to its end before its time.
 *
 * @param successor the restriction that stands in its place; only for a superseded one
 */
public record Ending(Instant at, As as, @Nullable UUID successor) {

    public enum As {
        /** It was right, and is needed no longer. */
        LIFTED,
        /** It should never have been. */
        ANNULLED,
        /** Another one stands in its place. */
        SUPERSEDED,
        /** It was taken back before a second person had confirmed it, and never took effect. */
        WITHDRAWN
    }

    public Ending {
        if ((as == As.SUPERSEDED) != (successor != null)) {
            throw new IllegalArgumentException("a successor belongs to what was superseded, and to nothing else");
        }
    }

    public static Ending lifted(Instant at) {
        return new Ending(at, As.LIFTED, null);
    }

    public static Ending annulled(Instant at) {
        return new Ending(at, As.ANNULLED, null);
    }

    public static Ending withdrawn(Instant at) {
        return new Ending(at, As.WITHDRAWN, null);
    }

    public static Ending superseded(Instant at, UUID by) {
        return new Ending(at, As.SUPERSEDED, by);
    }
}
