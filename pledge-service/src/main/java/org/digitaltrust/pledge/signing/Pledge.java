package org.digitaltrust.pledge.signing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pledge by its state. Only an active one leads anywhere. */
sealed interface Pledge {

    PledgeFacts facts();

    /** Where the pledge stands at a time: an active one has expired once its time is over, whether noted or not. */
    Status statusAt(Instant time);

    @Schema(name = "PledgeStatus")
    enum Status {
        ACTIVE,
        SUPERSEDED,
        WITHDRAWN,
        EXPIRED
    }

    record Active(PledgeFacts facts) implements Pledge {
        @Override
        public Status statusAt(Instant time) {
            return holdsAt(time) ? Status.ACTIVE : Status.EXPIRED;
        }

        boolean holdsAt(Instant time) {
            return time.isBefore(facts.validUntil());
        }

        Ended withdraw(Instant at) {
            return new Ended(facts, Status.WITHDRAWN, at);
        }

        /** Makes room for another pledge to the same code. */
        Ended giveWay(Instant at) {
            return holdsAt(at)
                    ? new Ended(facts, Status.SUPERSEDED, at)
                    : new Ended(facts, Status.EXPIRED, facts.validUntil());
        }
    }

    /** Over, for one reason or another, and for good. */
    record Ended(PledgeFacts facts, Status reason, Instant at) implements Pledge {
        public Ended {
            if (reason == Status.ACTIVE) {
                throw new IllegalArgumentException("what has ended is not active: " + facts.id());
            }
        }

        @Override
        public Status statusAt(Instant time) {
            return reason;
        }
    }
}
