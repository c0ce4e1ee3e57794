package org.digitaltrust.sanctions.cases;

import java.time.Instant;

/**
 * The subject has been told the charges.
 *
 * @param due until when the subject may respond; half-open
 * @param extended whether that was put off, which happens once
 */
record Notice(Instant servedAt, Instant due, boolean extended) {

    boolean isOver(Instant now) {
        return !now.isBefore(due);
    }
}
