package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Half-open: {@code [from, until)}. Without an end it is indefinite. */
public record Period(Instant from, @Nullable Instant until) {

    public Period {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a period must end after it starts");
        }
    }

    public boolean contains(Instant time) {
        return !time.isBefore(from) && (until == null || time.isBefore(until));
    }
}
