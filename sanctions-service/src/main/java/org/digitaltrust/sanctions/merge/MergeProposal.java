package org.digitaltrust.sanctions.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.withdrawal.Withdrawal;

/** One officer's word that two records are about one person, and what may become of it. */
sealed interface MergeProposal {

    Terms terms();

    default UUID id() {
        return terms().id();
    }

    /** Whether any of these records is one of the two. */
    default boolean isAbout(Collection<UUID> records) {
        return records.contains(terms().survivorId()) || records.contains(terms().mergedId());
    }

    /**
     * What was proposed.
     *
     * @param proposedBy {@code system} where two records hold the same account
     */
    record Terms(UUID id, UUID survivorId, UUID mergedId, String reasons, String proposedBy, Instant proposedAt) {}

    /** Without effect so far. */
    record Pending(Terms terms) implements MergeProposal {

        /** The second person's word. */
        Outcome confirm(Caller by, Instant at) {
            return by.service() || by.subject().equals(terms.proposedBy())
                    ? new Outcome.NoSecondPerson()
                    : new Outcome.Done(new Confirmed(terms, by.subject(), at));
        }

        Withdrawn withdraw(Withdrawal withdrawal) {
            return new Withdrawn(terms, withdrawal);
        }
    }

    /** The records are one. */
    record Confirmed(Terms terms, String confirmedBy, Instant confirmedAt) implements MergeProposal {}

    /** Taken back; the records stay two by it. */
    record Withdrawn(Terms terms, Withdrawal withdrawal) implements MergeProposal {}

    /** What a confirmation came to. */
    sealed interface Outcome {
        record Done(Confirmed proposal) implements Outcome {}

        /** Whoever proposed it, or a client, which is no person. */
        record NoSecondPerson() implements Outcome {}
    }
}
