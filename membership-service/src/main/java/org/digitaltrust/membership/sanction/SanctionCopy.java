package org.digitaltrust.membership.sanction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * What we have heard of cases and measures about one subject.
 *
 * @param caseDisclosed whether the subject knows of an open case; null in copies made before this was told apart
 * @param measures those that change a membership
 */
public record SanctionCopy(boolean caseOpen, @Nullable Boolean caseDisclosed, List<Measure> measures) {

    public static final SanctionCopy NONE = new SanctionCopy(false, false, List.of());

    public SanctionCopy {
        measures = List.copyOf(measures);
    }

    /** A measure in {@code [from, until)}, unless it ended before that. */
    public record Measure(
            UUID id,
            MeasureKind kind,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant endedAt) {

        boolean inForceAt(Instant time) {
            return !time.isBefore(from)
                    && (until == null || time.isBefore(until))
                    && (endedAt == null || time.isBefore(endedAt));
        }

        Stream<Instant> turns() {
            return Stream.of(Stream.of(from), Stream.ofNullable(until), Stream.ofNullable(endedAt))
                    .flatMap(it -> it);
        }
    }

    static SanctionCopy of(SanctionsState state) {
        var known = state.measures().stream()
                .filter(it -> it.kind() != null)
                .map(it -> new Measure(it.id(), Objects.requireNonNull(it.kind()), it.from(), it.until(), it.endedAt()))
                .toList();
        return new SanctionCopy(state.caseOpen(), state.caseMayBeShown(), known);
    }

    /** Whether an open case may be shown to whom it is about. */
    public boolean caseMayBeShown() {
        return caseDisclosed == null ? caseOpen : caseDisclosed;
    }

    public boolean expelledAt(Instant time) {
        return anyInForce(MeasureKind.EXPULSION, time);
    }

    public boolean suspendedAt(Instant time) {
        return anyInForce(MeasureKind.MEMBERSHIP_SUSPENSION, time);
    }

    /** The times at which a measure begins or ends. */
    public Stream<Instant> turns() {
        return measures.stream().flatMap(Measure::turns);
    }

    private boolean anyInForce(MeasureKind kind, Instant time) {
        return measures.stream().anyMatch(it -> it.kind() == kind && it.inForceAt(time));
    }
}
