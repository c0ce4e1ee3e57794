package org.digitaltrust.pledge.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment came to, and when nobody can change that any more.
 *
 * @param finalAt when its time to be disputed ends, or its dispute was decided; null while it is disputed
 */
record GivenResult(
        UUID assessmentId,
        int rubricVersion,
        Result result,
        Instant concludedAt,
        @Nullable Instant finalAt) {

    private boolean isFinalAt(Instant time) {
        return finalAt != null && !time.isBefore(finalAt);
    }

    /**
     * The result that counts at a time: the latest that is final, or that certifies, since a member is held by nothing that they
     * can still have changed.
     *
     * @param all those of a member, the one that was concluded last first
     */
    static Optional<AssessmentResults.Found> counting(List<GivenResult> all, Instant now) {
        Instant until = null;
        for (var it : all) {
            if (it.result.certifies() || it.isFinalAt(now)) {
                return Optional.of(new AssessmentResults.Found(
                        it.assessmentId, it.rubricVersion, it.result, it.concludedAt, until));
            }
            until = earlier(until, it.finalAt);
        }
        return Optional.empty();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
