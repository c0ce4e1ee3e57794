package org.digitaltrust.sanctions.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a report points to. Nothing is fetched from there.
 *
 * @param sha256 of a file that the sender keeps, in lower-case hexadecimal
 * @param capturedAt when the sender saw or saved it
 */
record Evidence(
        @Nullable String url,
        @Nullable String sha256,
        @Nullable Instant capturedAt) {}
