package org.digitaltrust.sanctions.screening;

import org.jspecify.annotations.Nullable;

/** How the year of birth in a query relates to the one on record, which itself is never shown. Best first. */
enum BirthYearMatch {
    SAME,
    UNKNOWN,
    DIFFERENT;

    static BirthYearMatch of(@Nullable Integer asked, @Nullable Integer known) {
        if (asked == null || known == null) {
            return UNKNOWN;
        }
        return asked.equals(known) ? SAME : DIFFERENT;
    }
}
