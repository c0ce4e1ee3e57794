package org.digitaltrust.pledge.assessment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What assessments came to, for those to whom it matters. */
@ApplicationScoped
public class AssessmentResults {

    /** A result, whether somebody disputes it or not. */
    public record Found(UUID assessmentId, int rubricVersion, Result result, Instant concludedAt) {}

    private final AssessmentStore assessments;

    AssessmentResults(AssessmentStore assessments) {
        this.assessments = assessments;
    }

    /** The latest result of a member. */
    public Optional<Found> latestOf(UUID member) {
        return assessments
                .latestResultOf(member)
                .map(it -> new Found(it.id, it.rubricVersion, it.result(), requireNonNull(it.concludedAt)));
    }
}
