package org.digitaltrust.membership.proof;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many followed an account, and when. */
@Schema(examples = "{\"audience\": 125000, \"at\": \"2026-11-30T05:00:00Z\"}")
record AudienceRequest(
        @NotNull @PositiveOrZero Long audience, @NotNull OffsetDateTime at) {

    Instant moment() {
        return at.toInstant();
    }
}
