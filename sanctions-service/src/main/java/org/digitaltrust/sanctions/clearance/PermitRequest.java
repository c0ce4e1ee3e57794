package org.digitaltrust.sanctions.clearance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a panel clears in advance.
 *
 * @param programme a claim that names one must name the same
 * @param from first moment at which the appearance may take place; {@code until} is the first at which it may not any more
 * @param issuedTo the only party it counts for; without one it counts for whoever claims it first
 */
@Schema(examples = """
        {"restriction_id": "019ab000-0000-7000-8000-000000000006", "carve_out": "pre_cleared_charity",
         "programme": "Charity gala 2026", "from": "2026-12-05T00:00:00+07:00", "until": "2026-12-06T00:00:00+07:00",
         "issued_to": "client:broadcaster-one"}""")
record PermitRequest(
        @NotNull UUID restrictionId,
        @NotBlank @Size(max = 64) String carveOut,
        @NotBlank @Size(max = 200) String programme,
        @NotNull OffsetDateTime from,
        @NotNull OffsetDateTime until,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = "(member|client|user):\\S+", message = "must be member:<id>, client:<id> or user:<id>")
        String issuedTo) {

    /** Cut to what the database keeps, so that what is checked is what is stored. */
    Instant begin() {
        return from.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    Instant end() {
        return until.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
