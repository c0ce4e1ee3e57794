package org.digitaltrust.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What applies to one subject, member or not: ids and codes, never facts, names or evidence. Key: the subject's id.
 *
 * @param caseOpen whether a case about the subject is being worked on: who resigns stays answerable in it
 * @param measures those that change a membership, a pledge or a badge; none in states written before there were any
 * @param caseDisclosed whether the subject has been told of an open case, so that it may be shown to them; null in states written
 *     before this was told apart, see {@link #caseMayBeShown}
 */
public record SanctionsState(
        UUID subjectId,
        long sequence,
        @Nullable Cause cause,
        Instant at,
        boolean caseOpen,
        List<Restriction> restrictions,
        List<Measure> measures,
        @Nullable Boolean caseDisclosed)
        implements State {

    public static final String TOPIC = "sanctions.v1";

    public SanctionsState {
        restrictions = List.copyOf(restrictions);
        measures = Objects.requireNonNullElse(measures, List.of());
        measures = List.copyOf(measures);
    }

    /** Of a time when a case was told to its subject as soon as to others. */
    public SanctionsState(
            UUID subjectId,
            long sequence,
            @Nullable Cause cause,
            Instant at,
            boolean caseOpen,
            List<Restriction> restrictions,
            List<Measure> measures) {
        this(subjectId, sequence, cause, at, caseOpen, restrictions, measures, null);
    }

    /** Whether an open case may be shown to whom it is about. */
    public boolean caseMayBeShown() {
        return caseDisclosed == null ? caseOpen : caseDisclosed;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID key() {
        return subjectId;
    }

    public enum Cause {
        RESTRICTION_IMPOSED,
        RESTRICTION_LIFTED,
        /** It should never have been: partners undo what they did. */
        RESTRICTION_ANNULLED,
        RESTRICTION_VARIED,
        MEASURE_IMPOSED,
        /** Lifted or annulled before its time. */
        MEASURE_ENDED,
        CASE_OPENED,
        CASE_CLOSED,
        /** The subject has had the notice of a case. */
        CASE_DISCLOSED,
        /** Two records turned out to be about one person; the state of the one that went is empty. */
        SUBJECTS_MERGED
    }

    /** Whom a restriction binds. Entered by the people who decide, never derived. */
    public enum Bindingness {
        MANDATORY,
        CONTRACTUAL,
        RECOMMENDATION
    }

    public enum Level {
        ADVISORY,
        CONDITIONAL,
        RESTRICTED
    }

    /**
     * An appearance restriction in {@code [from, until)}; {@code until} null means indefinite with a review date.
     *
     * @param endedAt when it was lifted, annulled or superseded; null while it stands
     */
    public record Restriction(
            UUID id,
            Bindingness bindingness,
            Level level,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant endedAt) {}

    public enum MeasureKind {
        MEMBERSHIP_SUSPENSION,
        EXPULSION,
        /** The member has broken a pledge. */
        PLEDGE_BREACH,
        BADGE_SUSPENSION,
        BADGE_REVOCATION
    }

    /**
     * A measure against a membership, a pledge or a badge in {@code [from, until)}; {@code until} null means without end.
     *
     * @param kind null to a reader older than the kind; never null where a state is written
     * @param endedAt when it was lifted or annulled; null while it stands
     */
    public record Measure(
            UUID id,
            @Nullable MeasureKind kind,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant endedAt) {}
}
