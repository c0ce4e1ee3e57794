package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case ended without a panel, and when. */
record CaseEnding(CaseStatus as, Instant at) {

    /** What people can end a case with. */
    @Schema(name = "CaseOutcome")
    enum Outcome {
        REJECTED(CaseStatus.REJECTED),
        REMINDER(CaseStatus.REMINDER),
        TRANSFERRED(CaseStatus.TRANSFERRED);

        private final CaseStatus status;

        Outcome(CaseStatus status) {
            this.status = status;
        }

        CaseEnding at(Instant now) {
            return new CaseEnding(status, now);
        }
    }
}
