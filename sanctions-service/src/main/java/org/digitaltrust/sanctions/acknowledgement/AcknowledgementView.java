package org.digitaltrust.sanctions.acknowledgement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An acknowledgement as its party and officers see it. */
record AcknowledgementView(
        UUID id,
        UUID restrictionId,
        String party,
        Acknowledgement.Status status,
        Instant at,
        @Nullable String note,
        Instant recordedAt) {

    static AcknowledgementView of(Acknowledgement it) {
        return new AcknowledgementView(
                it.id(), it.restrictionId(), it.party(), it.status(), it.at(), it.note(), it.recordedAt());
    }
}
