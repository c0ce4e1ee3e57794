package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.sanctions.subject.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * May this subject appear here, at this time?
 *
 * @param commercial null where the question does not say; likewise sector, programme class, territory and content
 * @param time the time of the appearance
 * @param carveOut the carve-out that the caller claims; null for none
 */
record Question(
        Asked subject,
        String activity,
        String medium,
        @Nullable Boolean commercial,
        @Nullable String sector,
        @Nullable String programmeClass,
        @Nullable String territory,
        @Nullable String content,
        Instant time,
        @Nullable String carveOut) {

    /** How the question names the subject. */
    sealed interface Asked {
        record Subject(UUID id) implements Asked {}

        record Account(AccountName name) implements Asked {}
    }

    @Nullable
    String commerciality() {
        if (commercial == null) {
            return null;
        }
        return commercial ? "commercial" : "non_commercial";
    }
}
