package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.util.UUID;

/** A proposed change of a restriction that stands, and what may become of it. */
public sealed interface Change {

    UUID id();

    UUID restrictionId();

    /** Proposed by one person, without effect so far. */
    record Pending(UUID id, UUID restrictionId, String reasons, String proposedBy, Instant proposedAt)
            implements Change {

        /** The second person's word. */
        Outcome confirm(String by, Instant at) {
            return by.equals(proposedBy)
                    ? new Outcome.SamePerson()
                    : new Outcome.Done(new Confirmed(id, restrictionId, by, at));
        }
    }

    /** Took effect. */
    record Confirmed(UUID id, UUID restrictionId, String confirmedBy, Instant confirmedAt) implements Change {}

    /** What a confirmation came to. */
    sealed interface Outcome {
        record Done(Confirmed change) implements Outcome {}

        record SamePerson() implements Outcome {}
    }
}
