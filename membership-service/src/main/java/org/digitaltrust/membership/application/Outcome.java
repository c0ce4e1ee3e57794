package org.digitaltrust.membership.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an application is decided. */
@Schema(name = "ApplicationOutcome")
enum Outcome {
    APPROVED,
    APPROVED_CONDITIONAL,
    REJECTED;

    boolean admits() {
        return switch (this) {
            case APPROVED, APPROVED_CONDITIONAL -> true;
            case REJECTED -> false;
        };
    }
}
