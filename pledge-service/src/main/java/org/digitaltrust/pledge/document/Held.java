package org.digitaltrust.pledge.document;

import java.time.Duration;
import java.time.Instant;

/**
 * What a replica has in memory.
 *
 * @param asOf when it was certainly what the database holds
 */
public record Held<T>(T value, Instant asOf) {

    /** Whether it was looked up no longer ago than this, and not at a time that is still to come. */
    public boolean isFresh(Instant now, Duration moment) {
        return !now.isBefore(asOf) && now.isBefore(asOf.plus(moment));
    }
}
