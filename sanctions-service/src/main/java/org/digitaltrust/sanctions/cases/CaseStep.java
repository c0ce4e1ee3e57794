package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline.
 *
 * @param action what was done, past tense
 * @param by null where time did it
 * @param words what whoever did it wrote; null where nothing was, and where the case is forgotten
 */
record CaseStep(
        UUID id,
        Done action,
        @Nullable String by,
        Instant at,
        @Nullable String words) {

    /** What can have been done. */
    enum Done {
        OPENED,
        TRIAGED,
        ASSIGNED,
        EVIDENCE_ADDED,
        NOTICE_SERVED,
        RESPONSE_EXTENDED,
        RESPONDED,
        RESPONSE_CLOSED,
        ENDED
    }
}
