package org.digitaltrust.sanctions.decision;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.withdrawal.Withdrawal;
import org.jspecify.annotations.Nullable;

/** A decision of an authority on its way into the register: what one person entered counts when another confirms it. */
sealed interface ExternalDecision {

    UUID id();

    UUID restrictionId();

    /** The account that the decision names, if it names one. */
    @Nullable
    AccountName account();

    String enteredBy();

    Instant enteredAt();

    /** Entered, without effect. */
    record Pending(UUID id, UUID restrictionId, @Nullable AccountName account, String enteredBy, Instant enteredAt)
            implements ExternalDecision {

        Confirmation confirm(Caller by, Instant at) {
            return by.service() || by.subject().equals(enteredBy)
                    ? new Confirmation.NoSecondPerson()
                    : new Confirmation.Done(
                            new Confirmed(id, restrictionId, account, enteredBy, enteredAt, by.subject(), at));
        }

        Withdrawn withdraw(Withdrawal withdrawal) {
            return new Withdrawn(id, restrictionId, account, enteredBy, enteredAt, withdrawal);
        }
    }

    /** In the register. */
    record Confirmed(
            UUID id,
            UUID restrictionId,
            @Nullable AccountName account,
            String enteredBy,
            Instant enteredAt,
            String confirmedBy,
            Instant confirmedAt)
            implements ExternalDecision {}

    /** Taken back; it never takes effect. */
    record Withdrawn(
            UUID id,
            UUID restrictionId,
            @Nullable AccountName account,
            String enteredBy,
            Instant enteredAt,
            Withdrawal withdrawal)
            implements ExternalDecision {}

    /** What the second person's word came to. */
    sealed interface Confirmation {
        record Done(Confirmed decision) implements Confirmation {}

        /** Whoever entered it, or a client, which is no person. */
        record NoSecondPerson() implements Confirmation {}
    }
}
