package org.digitaltrust.sanctions.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer can be, the strictest first: of several that fit, the first is the outcome. */
@Schema(name = "EvaluationOutcome")
public enum Outcome {
    RESTRICTED(false),
    INDETERMINATE(false),
    PERMITTED_WITH_CONDITIONS(true),
    ADVISED_AGAINST(true),
    PERMITTED(true),
    UNKNOWN_SUBJECT(true);

    private final boolean decision;

    Outcome(boolean decision) {
        this.decision = decision;
    }

    /** AuthZEN's decision. A recommendation never makes it false. */
    boolean decision() {
        return decision;
    }
}
