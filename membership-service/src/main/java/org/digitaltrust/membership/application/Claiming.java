package org.digitaltrust.membership.application;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a claim code. */
sealed interface Claiming {
    /**
     * @param application null where the membership came from a list
     * @param member null where the application has not led to one
     */
    record Claimed(@Nullable UUID application, @Nullable UUID member) implements Claiming {}

    /** There is no such code, or none that can be used any more. */
    record Invalid() implements Claiming {}

    /** Too many codes of this caller were wrong. */
    record TooMany(Duration rest) implements Claiming {}
}
