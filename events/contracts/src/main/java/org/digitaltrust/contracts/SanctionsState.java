package org.digitaltrust.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What applies to one subject, member or not: ids and codes, never facts, names or evidence. Key: the subject's id. */
public record SanctionsState(
        UUID subjectId,
        long sequence,
        @Nullable Cause cause,
        Instant at,
        boolean caseOpen,
        List<Restriction> restrictions)
        implements State {

    public static final String TOPIC = "sanctions.v1";

    public SanctionsState {
        restrictions = List.copyOf(restrictions);
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
}
