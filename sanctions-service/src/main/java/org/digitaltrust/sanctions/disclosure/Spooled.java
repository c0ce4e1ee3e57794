package org.digitaltrust.sanctions.disclosure;

import org.jspecify.annotations.Nullable;

/** A record of the spool: one of the two. */
record Spooled(@Nullable Entry disclosure, @Nullable Clears clears) {

    /** Counts that found no database when the process stopped. */
    record Clears(ClearKey key, long count) {}

    static Spooled of(Entry disclosure) {
        return new Spooled(disclosure, null);
    }

    static Spooled of(ClearKey key, long count) {
        return new Spooled(null, new Clears(key, count));
    }
}
