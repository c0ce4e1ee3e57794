package org.digitaltrust.sanctions.acknowledgement;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner owes a word about a restriction that stands, until its newest one says that it is applied.
 *
 * @param dueAt from then on it is overdue
 * @param status what the party has said last
 */
record Duty(UUID restrictionId, String party, Instant dueAt, Bindingness bindingness, Status status) {

    @Schema(name = "DutyStatus")
    enum Status {
        NONE,
        WILL_APPLY,
        CANNOT_APPLY
    }
}
