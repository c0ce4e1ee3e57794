package org.digitaltrust.membership.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param linesRead so far, without the header and blank lines: those imported, unchanged and refused
 * @param unchanged lines that were imported before
 * @param failure why it was given up; null unless it was
 */
record ImportView(
        UUID id,
        ImportStatus status,
        ImportFormat format,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long linesRead,
        long imported,
        long unchanged,
        long refused,
        @Nullable String failure) {

    static ImportView of(Import it) {
        var lines = it.lines();
        return new ImportView(
                it.id(),
                it.status(),
                it.format(),
                it.startedBy(),
                it.startedAt(),
                it.endedAt(),
                lines.read(),
                lines.imported(),
                lines.unchanged(),
                lines.refused(),
                it.failure());
    }
}
