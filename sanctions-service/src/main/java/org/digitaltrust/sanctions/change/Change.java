package org.digitaltrust.sanctions.change;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.restriction.Ending;
import org.digitaltrust.sanctions.withdrawal.Withdrawal;

/** A proposed change of a restriction that stands, and what may become of it. */
public sealed interface Change {

    Proposal proposal();

    default UUID id() {
        return proposal().id();
    }

    /**
     * What one person proposed.
     *
     * @param restrictionId the restriction that would end
     */
    record Proposal(
            UUID id, UUID restrictionId, Effect effect, String reasons, String proposedBy, Instant proposedAt) {}

    /** What a change does to the restriction once it is confirmed. */
    sealed interface Effect {

        /** How the restriction ends by it. */
        default Ending endingAt(Instant at) {
            return switch (this) {
                case Lifting lifting -> Ending.lifted(at);
                case Annulment annulment -> Ending.annulled(at);
                case Variation(var replacement) -> Ending.superseded(at, replacement);
            };
        }

        /** It is needed no longer. */
        record Lifting() implements Effect {}

        /** It should never have been. */
        record Annulment() implements Effect {}

        /** Another restriction takes its place. */
        record Variation(UUID replacementId) implements Effect {}
    }

    /** Proposed, without effect so far. */
    record Pending(Proposal proposal) implements Change {

        /** The second person's word. */
        Outcome confirm(Caller by, Instant at) {
            return by.service() || by.subject().equals(proposal.proposedBy())
                    ? new Outcome.NoSecondPerson()
                    : new Outcome.Done(new Confirmed(proposal, by.subject(), at));
        }

        Withdrawn withdraw(Withdrawal withdrawal) {
            return new Withdrawn(proposal, withdrawal);
        }
    }

    /** Took effect. */
    record Confirmed(Proposal proposal, String confirmedBy, Instant confirmedAt) implements Change {}

    /** Taken back; it never takes effect. */
    record Withdrawn(Proposal proposal, Withdrawal withdrawal) implements Change {}

    /** What a confirmation came to. */
    sealed interface Outcome {
        record Done(Confirmed change) implements Outcome {}

        /** Whoever proposed it, or a client, which is no person. */
        record NoSecondPerson() implements Outcome {}
    }
}
