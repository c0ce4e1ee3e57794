package org.digitaltrust.sanctions.evaluation;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.NAMES_UNREADABLE;

import org.digitaltrust.chassis.problem.Problem;

/** Nobody can be cleared by name now: a name of somebody restricted cannot be read. In a batch it spoils its own item only. */
public final class NamesUnreadable extends RuntimeException {

    NamesUnreadable() {
        super("names unreadable", null, false, false);
    }

    /** As the answer to the whole request. */
    Problem asProblem() {
        return NAMES_UNREADABLE.with();
    }
}
