package org.digitaltrust.sanctions.acknowledgement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A partner's word.
 *
 * @param at not in the future, not before the restriction was confirmed
 * @param note required with {@code cannot_apply}
 */
record AcknowledgementRequest(
        @NotNull Acknowledgement.Status status,
        @NotNull OffsetDateTime at,
        @Nullable @Size(max = 2000) String note) {}
