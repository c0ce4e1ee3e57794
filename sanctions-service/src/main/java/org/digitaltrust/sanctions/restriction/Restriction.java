package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.jspecify.annotations.Nullable;

/**
 * An appearance restriction, as decided. It is never edited: it can only be confirmed and, once, be ended, or be withdrawn.
 *
 * @param reviewOn when an indefinite one must be looked at again
 * @param obligations what to do with content that stays; sorted
 * @param carveOuts appearances that this restriction leaves free when the caller claims them
 * @param confirmedAt null until a second person has confirmed it
 * @param ending how it ended before its time; null while it stands or waits
 * @param supersedes what it takes the place of; null where it is the first
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
        @Nullable Ending ending,
        @Nullable UUID supersedes) {

    public Restriction {
        if (period.until() == null && reviewOn == null) {
            throw new IllegalArgumentException("an indefinite restriction needs a review date");
        }
        obligations = obligations.stream().distinct().sorted().toList();
        carveOuts = List.copyOf(carveOuts);
    }

    public @Nullable Instant endedAt() {
        return ending == null ? null : ending.at();
    }

    /** Whether it can still have an effect, now or in time to come: confirmed and not ended. */
    public boolean stands() {
        return confirmedAt != null && ending == null;
    }

    /** Whether it applies to appearances at this time. */
    public boolean appliesAt(Instant time) {
        return stands() && period.contains(time);
    }

    public Status statusAt(Instant now) {
        if (ending != null) {
            return switch (ending.as()) {
                case LIFTED -> Status.LIFTED;
                case ANNULLED -> Status.ANNULLED;
                case SUPERSEDED -> Status.SUPERSEDED;
                case WITHDRAWN -> Status.WITHDRAWN;
            };
        }
        if (confirmedAt == null) {
            return Status.PENDING_CONFIRMATION;
        }
        if (now.isBefore(period.from())) {
            return Status.SCHEDULED;
        }
        return period.contains(now) ? Status.IN_FORCE : Status.EXPIRED;
    }
}
