package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A restriction as officers see it. Each dimension is {@code "all"} or a list of codes; the period is half-open, in UTC. */
public record RestrictionView(
        UUID id,
        UUID subjectId,
        Status status,
        @Schema(ref = "Codes") Object media,
        @Schema(ref = "Codes") Object activities,
        @Schema(ref = "Codes") Object commerciality,
        @Schema(ref = "Codes") Object sectors,
        @Schema(ref = "Codes") Object programmeClasses,
        @Schema(ref = "Codes") Object territories,
        @Schema(ref = "Codes") Object content,
        Instant from,
        @Nullable Instant until,
        @Nullable LocalDate reviewOn,
        Level level,
        Bindingness bindingness,
        LegalBasis legalBasis,
        List<String> obligations,
        List<String> carveOuts,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy)
        implements ShownRestriction {

    public static RestrictionView of(Restriction it, Instant now) {
        var scope = it.scope();
        return new RestrictionView(
                it.id(),
                it.subjectId(),
                it.statusAt(now),
                view(scope.media()),
                view(scope.activities()),
                view(scope.commerciality()),
                view(scope.sectors()),
                view(scope.programmeClasses()),
                view(scope.territories()),
                view(scope.content()),
                it.period().from(),
                it.period().until(),
                it.reviewOn(),
                it.level(),
                it.bindingness(),
                it.basis(),
                it.obligations(),
                it.carveOuts(),
                it.confirmedAt(),
                it.endedAt(),
                it.supersedes(),
                it.ending() == null ? null : it.ending().successor());
    }

    static Object view(Dimension dimension) {
        return switch (dimension) {
            case Dimension.All all -> "all";
            case Dimension.Only only -> only.codes();
        };
    }
}
