package org.digitaltrust.sanctions.evaluation;

import java.util.Map;
import org.digitaltrust.sanctions.restriction.Restriction;

/** Why an answer is what it is. */
sealed interface Reason {

    /**
     * A restriction applies.
     *
     * @param effect what it alone would have led to
     * @param matched the dimensions it was matched on
     */
    record Applies(Restriction restriction, Outcome effect, Map<String, String> matched) implements Reason {}

    /** A restriction would apply, but leaves free what the caller claims. */
    record CarvedOut(Restriction restriction, String carveOut) implements Reason {}
}
