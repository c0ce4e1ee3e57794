package org.digitaltrust.sanctions.change;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change with all that the second person confirms by it.
 *
 * @param status "pending_confirmation", "confirmed" or "withdrawn"
 * @param kind "lifting", "annulment" or "variation"
 * @param replacementId the restriction that takes the place of the varied one, to be read like any other
 */
record ChangeView(
        UUID id,
        UUID restrictionId,
        String status,
        String kind,
        @Nullable UUID replacementId,
        String reasons,
        String proposedBy,
        Instant proposedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReasons) {

    static ChangeView of(Change change) {
        var it = change.proposal();
        var confirmed = change instanceof Change.Confirmed done ? done : null;
        var withdrawal = change instanceof Change.Withdrawn gone ? gone.withdrawal() : null;
        return new ChangeView(
                it.id(),
                it.restrictionId(),
                status(change),
                kind(it.effect()),
                it.effect() instanceof Change.Effect.Variation(var replacement) ? replacement : null,
                it.reasons(),
                it.proposedBy(),
                it.proposedAt(),
                confirmed == null ? null : confirmed.confirmedBy(),
                confirmed == null ? null : confirmed.confirmedAt(),
                withdrawal == null ? null : withdrawal.by(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.reasons());
    }

    private static String status(Change change) {
        return switch (change) {
            case Change.Pending it -> "pending_confirmation";
            case Change.Confirmed it -> "confirmed";
            case Change.Withdrawn it -> "withdrawn";
        };
    }

    static String kind(Change.Effect effect) {
        return switch (effect) {
            case Change.Effect.Lifting it -> "lifting";
            case Change.Effect.Annulment it -> "annulment";
            case Change.Effect.Variation it -> "variation";
        };
    }
}
