package org.digitaltrust.membership.application;

/** How an application is decided. */
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
