package org.digitaltrust.membership.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file and how far it is.
 *
 * @param failure why it was given up; null unless it was
 */
record Import(
        UUID id,
        ImportStatus status,
        ImportFormat format,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        Tally lines,
        @Nullable String failure) {

    /** What became of lines. */
    record Tally(long imported, long unchanged, long refused) {

        static Tally none() {
            return new Tally(0, 0, 0);
        }

        Tally plus(Tally more) {
            return new Tally(imported + more.imported, unchanged + more.unchanged, refused + more.refused);
        }

        long read() {
            return imported + unchanged + refused;
        }
    }
}
