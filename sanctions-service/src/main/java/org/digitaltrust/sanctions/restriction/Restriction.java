package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.jspecify.annotations.Nullable;

/**
 * An appearance restriction, as decided. It is never edited: it can only be confirmed and, once, be ended.
 *
 * @param reviewOn when an indefinite one must be looked at again
 * @param obligations what to do with content that stays
 * @param carveOuts appearances that this restriction leaves free when the caller claims them
 * @param confirmedAt null until a second person has confirmed it
 * @param endedAt when it was lifted; null while it stands
 */
public record Restriction(
        UUID id,
        UUID subjectId,
        Scope scope,
        Period period,
        @Nullable LocalDate reviewOn,
        Level level,
        Bindingness bindingness,
        LegalBasis basis,
        List<String> obligations,
        List<String> carveOuts,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    public Restriction {
        if (period.until() == null && reviewOn == null) {
            throw new IllegalArgumentException("an indefinite restriction needs a review date");
        }
        obligations = List.copyOf(obligations);
        carveOuts = List.copyOf(carveOuts);
    }

    /** Whether it can still have an effect, now or in time to come: confirmed and not ended. */
    public boolean stands() {
        return confirmedAt != null && endedAt == null;
    }

    /** Whether it applies to appearances at this time. */
    public boolean appliesAt(Instant time) {
        return stands() && period.contains(time);
    }

    public Status statusAt(Instant now) {
        if (confirmedAt == null) {
            return Status.PENDING_CONFIRMATION;
        }
        if (endedAt != null) {
            return Status.LIFTED;
        }
        if (now.isBefore(period.from())) {
            return Status.SCHEDULED;
        }
        return period.contains(now) ? Status.IN_FORCE : Status.EXPIRED;
    }
}
