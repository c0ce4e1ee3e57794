package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, by the rules alone.
 *
 * @param about whom it is about; null where nobody or more than one is known by that name
 * @param bindingness of what decided it; null where nothing applies
 * @param reasons the strictest first
 * @param nextChangeAt the first time after the asked one at which a restriction that covers the appearance begins or ends
 * @param foretold of a name: whose restrictions that time tells of, although the answer names nobody
 */
record Answer(
        Outcome outcome,
        @Nullable SubjectRecord about,
        @Nullable Bindingness bindingness,
        List<Reason> reasons,
        List<String> obligations,
        @Nullable Instant nextChangeAt,
        List<SubjectRecord> foretold) {

    static final Answer UNKNOWN = new Answer(Outcome.UNKNOWN_SUBJECT, null, null, List.of(), List.of(), null);

    /** About whoever an account or id stands for. */
    Answer(
            Outcome outcome,
            @Nullable SubjectRecord about,
            @Nullable Bindingness bindingness,
            List<Reason> reasons,
            List<String> obligations,
            @Nullable Instant nextChangeAt) {
        this(outcome, about, bindingness, reasons, obligations, nextChangeAt, List.of());
    }

    static Answer permitted(@Nullable SubjectRecord about) {
        return new Answer(Outcome.PERMITTED, about, null, List.of(), List.of(), null);
    }

    @Nullable
    UUID subject() {
        return about == null ? null : about.subject().id();
    }

    /** Whether whoever reads it learns something about a restriction. */
    boolean discloses() {
        return !reasons.isEmpty() || nextChangeAt != null;
    }

    /** The restrictions it speaks of. */
    Stream<Restriction> restrictions() {
        return reasons.stream().flatMap(reason -> switch (reason) {
            case Reason.Applies it -> Stream.of(it.restriction());
            case Reason.CarvedOut it -> Stream.of(it.restriction());
            case Reason.Namesake it -> Stream.<Restriction>of();
            case Reason.HandleChangedHands it -> Stream.<Restriction>of();
        });
    }

    /** The permits that this answer rests on. */
    Stream<Permit> permits() {
        return reasons.stream()
                .filter(Reason.CarvedOut.class::isInstance)
                .map(it -> ((Reason.CarvedOut) it).permit())
                .flatMap(Stream::ofNullable);
    }
}
