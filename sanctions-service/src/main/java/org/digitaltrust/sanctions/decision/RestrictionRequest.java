package org.digitaltrust.sanctions.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.LegalBasis;
import org.digitaltrust.sanctions.restriction.Period;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.Scope;
import org.jspecify.annotations.Nullable;

/** A restriction as a client writes it. A dimension that is left out means all; the period is half-open. */
public record RestrictionRequest(
        @Nullable Codes media,
        @Nullable Codes activities,
        @Nullable Codes commerciality,
        @Nullable Codes sectors,
        @Nullable Codes programmeClasses,
        @Nullable Codes territories,
        @Nullable Codes content,
        @NotNull OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable LocalDate reviewOn,
        @NotNull Level level,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 64) String> obligations,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 64) String> carveOuts) {

    /** As it stands once it is confirmed. Whom it concerns and how far it binds are not the request's to say. */
    public Restriction toRestriction(
            UUID id, UUID subject, Bindingness bindingness, LegalBasis basis, @Nullable UUID supersedes) {
        return new Restriction(
                id,
                subject,
                scope(),
                new Period(begin(), end()),
                reviewOn,
                level,
                bindingness,
                basis,
                obligationsOrNone(),
                carveOutsOrNone(),
                null,
                null,
                supersedes);
    }

    private Scope scope() {
        return new Scope(
                dimension(media),
                dimension(activities),
                dimension(commerciality),
                dimension(sectors),
                dimension(programmeClasses),
                dimension(territories),
                dimension(content));
    }

    /** Cut to what the database keeps, so that what is checked is what is stored. */
    Instant begin() {
        return from.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    @Nullable
    Instant end() {
        return until == null ? null : until.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    List<String> obligationsOrNone() {
        return Objects.requireNonNullElse(obligations, List.of());
    }

    List<String> carveOutsOrNone() {
        return Objects.requireNonNullElse(carveOuts, List.of());
    }

    private static Dimension dimension(@Nullable Codes codes) {
        return codes == null ? Dimension.all() : codes.toDimension();
    }
}
