package org.digitaltrust.sanctions.acknowledgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a partner says it did about a restriction. Kept as it was said; a later one of the same party counts instead.
 *
 * @param party on whose behalf, see {@code Asker}
 * @param by the token's {@code sub}
 * @param at when it was done, or when it was found that it will or cannot be, by the partner's word
 * @param note why it cannot be done; otherwise whatever the partner wants to say
 */
record Acknowledgement(
        UUID id,
        UUID restrictionId,
        String party,
        String client,
        String by,
        Status status,
        Instant at,
        @Nullable String note,
        Instant recordedAt) {

    @Schema(name = "AcknowledgementStatus")
    enum Status {
        APPLIED,
        WILL_APPLY,
        CANNOT_APPLY
    }

    /** What makes no sense in it, if anything. */
    static List<Violation> faults(Status status, Instant at, @Nullable String note, Instant confirmedAt, Instant now) {
        var faults = new ArrayList<Violation>();
        if (at.isAfter(now)) {
            faults.add(new Violation("at", "must not be in the future"));
        }
        if (at.isBefore(confirmedAt)) {
            faults.add(new Violation("at", "must not be before the restriction was confirmed"));
        }
        if (status == Status.CANNOT_APPLY && (note == null || note.isBlank())) {
            faults.add(new Violation("note", "must say why it cannot be applied"));
        }
        return faults;
    }
}
