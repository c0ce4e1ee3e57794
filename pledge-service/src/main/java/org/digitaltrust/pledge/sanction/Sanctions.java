package org.digitaltrust.pledge.sanction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * What we have heard to apply to one subject.
 *
 * @param restrictions those that somebody is bound by; recommendations are left out
 * @param caseOpen whether a case about the subject is being worked on
 */
public record Sanctions(List<Measure> measures, List<Span> restrictions, boolean caseOpen) {

    public static final Sanctions NONE = new Sanctions(List.of(), List.of(), false);

    public Sanctions {
        measures = List.copyOf(measures);
        restrictions = List.copyOf(restrictions);
    }

    static Sanctions of(SanctionsState state) {
        return new Sanctions(
                state.measures().stream().flatMap(Sanctions::known).toList(),
                state.restrictions().stream()
                        .filter(it -> it.bindingness() != Bindingness.RECOMMENDATION)
                        .map(it -> new Span(it.from(), it.until(), it.endedAt()))
                        .toList(),
                state.caseOpen());
    }

    // A kind that we do not know yet is none that we act on.
    private static Stream<Measure> known(SanctionsState.Measure measure) {
        var kind = measure.kind();
        var span = new Span(measure.from(), measure.until(), measure.endedAt());
        return kind == null ? Stream.of() : Stream.of(new Measure(measure.id(), kind, span));
    }

    /** Whether a measure of this kind is in force at a time. */
    public boolean anyInForce(MeasureKind kind, Instant time) {
        return spansOf(kind).anyMatch(it -> it.contains(time));
    }

    /** Whether a measure of this kind was in force at any time in {@code [from, until)}. */
    public boolean anyInForce(MeasureKind kind, Instant from, Instant until) {
        return spansOf(kind).anyMatch(it -> it.overlaps(from, until));
    }

    /** Whether a mandatory or contractual restriction is in force at a time. */
    public boolean restrictedAt(Instant time) {
        return restrictions.stream().anyMatch(it -> it.contains(time));
    }

    /** The times at which a measure or restriction begins or ends. */
    public Stream<Instant> turns() {
        return Stream.concat(measures.stream().map(Measure::span), restrictions.stream())
                .flatMap(Span::turns);
    }

    private Stream<Span> spansOf(MeasureKind kind) {
        return measures.stream().filter(it -> it.kind() == kind).map(Measure::span);
    }

    public record Measure(UUID id, MeasureKind kind, Span span) {}

    /** From a time until another, without end for null, unless it was ended before that. */
    public record Span(
            Instant from, @Nullable Instant until, @Nullable Instant endedAt) {

        public boolean contains(Instant time) {
            return !time.isBefore(from) && isBeforeItsEnd(time);
        }

        boolean overlaps(Instant begin, Instant end) {
            var latestBegin = begin.isAfter(from) ? begin : from;
            return latestBegin.isBefore(end) && isBeforeItsEnd(latestBegin);
        }

        private boolean isBeforeItsEnd(Instant time) {
            return (until == null || time.isBefore(until)) && (endedAt == null || time.isBefore(endedAt));
        }

        Stream<Instant> turns() {
            return Stream.of(from, until, endedAt).filter(Objects::nonNull);
        }
    }
}
