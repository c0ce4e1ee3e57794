package org.digitaltrust.membership.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many followed an account at some moment, and who says so.
 *
 * @param at null where it was claimed before this was written down
 */
public record Audience(long count, @Nullable Instant at, Source source) {

    public enum Source {
        CLAIMED,
        PLATFORM,
        OFFICER
    }

    public Tier tier() {
        return Tier.of(count);
    }

    boolean isBefore(Instant other) {
        return at == null || !at.isAfter(other);
    }
}
