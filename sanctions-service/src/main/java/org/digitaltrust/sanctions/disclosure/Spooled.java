package org.digitaltrust.sanctions.disclosure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of the spool: one of the two. */
record Spooled(@Nullable Entry disclosure, @Nullable Clears clears) {

    /**
     * A count on its way to the database.
     *
     * @param entryId its own id, given once, by which the database knows that it has added it; null in files from before
     *     there were any
     */
    record Clears(@Nullable UUID entryId, ClearKey key, long count) {}

    static Spooled of(Entry disclosure) {
        return new Spooled(disclosure, null);
    }

    static Spooled of(Clears clears) {
        return new Spooled(null, clears);
    }
}
