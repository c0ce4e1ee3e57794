package org.digitaltrust.sanctions.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party's finding that somebody of its own is not this subject.
 *
 * @param name normalised
 * @param reviewedAt when it was found, or found again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewedPair(
        UUID id,
        String name,
        @Nullable Integer birthYear,
        UUID subjectId,
        @Nullable String note,
        Instant reviewedAt) {}
