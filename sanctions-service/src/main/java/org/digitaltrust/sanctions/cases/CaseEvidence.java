package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence in a case: where it is, or the hash of what was saved. Nothing is fetched. */
record CaseEvidence(UUID id, String addedBy, Instant addedAt, Pointer pointer) {

    /**
     * What it is.
     *
     * @param sha256 in lower-case hexadecimal
     * @param note what it shows
     */
    record Pointer(
            @Nullable String url,
            @Nullable String sha256,
            @Nullable Instant capturedAt,
            @Nullable String note) {

        /** Of a case that is forgotten. */
        static final Pointer NOWHERE = new Pointer(null, null, null, null);
    }
}
