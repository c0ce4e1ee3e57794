package org.digitaltrust.membership.application;

/** What came of a step. */
enum StepResult {
    PASSED,
    FAILED,
    INFORMATION_REQUESTED
}
