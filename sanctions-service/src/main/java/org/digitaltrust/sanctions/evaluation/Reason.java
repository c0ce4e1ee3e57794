package org.digitaltrust.sanctions.evaluation;

import java.util.Map;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.jspecify.annotations.Nullable;

/** Why an answer is what it is. */
sealed interface Reason {

    /**
     * A restriction applies.
     *
     * @param effect what it alone leads to
     * @param matched the dimensions it was matched on
     */
    record Applies(Restriction restriction, Outcome effect, Map<String, String> matched) implements Reason {}

    /**
     * A restriction would apply, but leaves free what the caller claims.
     *
     * @param permit null where the claim of the carve-out was enough
     */
    record CarvedOut(
            Restriction restriction,
            String carveOut,
            @Nullable Permit permit) implements Reason {}

    /** The handle is known under two platform user ids: asking by platform user id settles who is meant. */
    record HandleChangedHands() implements Reason {}

    /** Somebody of this name would be refused. Whether it is the same person, a person must say. */
    record Namesake(SubjectRecord candidate) implements Reason {}
}
