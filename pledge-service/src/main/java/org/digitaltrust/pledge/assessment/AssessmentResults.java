package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What assessments came to, for those to whom it matters. */
@ApplicationScoped
public class AssessmentResults {

    /**
     * A result that counts.
     *
     * @param until when a later one takes its place by itself, unless it is disputed before; null while none is about to
     */
    public record Found(
            UUID assessmentId,
            int rubricVersion,
            Result result,
            Instant concludedAt,
            @Nullable Instant until) {}

    private final AssessmentStore assessments;

    private final AssessmentConfig config;

    AssessmentResults(AssessmentStore assessments, AssessmentConfig config) {
        this.assessments = assessments;
        this.config = config;
    }

    /**
     * The result of a member that counts at a time. One that does not certify counts only once the member can dispute it no more, or
     * the dispute is decided: until then the one before it does.
     */
    public Optional<Found> countingOf(UUID member, Instant now) {
        return GivenResult.counting(assessments.resultsOf(member, config.toDispute()), now);
    }
}
