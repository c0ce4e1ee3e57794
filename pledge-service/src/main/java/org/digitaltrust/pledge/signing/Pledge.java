package org.digitaltrust.pledge.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pledge by its state. What is offered is no pledge yet: it is the version in force, which members read and sign. */
sealed interface Pledge {

    PledgeFacts facts();

    PledgeStatus status();

    /** Where the pledge stands at a time, as far as time alone decides: whether that has been noted or not. */
    default PledgeStatus statusAt(Instant time) {
        return switch (this) {
            case Open open ->
                open.at(time, new Circumstances(open.graceUntil(), open instanceof Breached))
                        .status();
            case Ended ended -> ended.status();
        };
    }

    /**
     * What decides, besides time, where a pledge stands.
     *
     * @param graceUntil when it ends because a new version asks for acceptance; null while none does
     * @param breached whether a measure says so now
     */
    record Circumstances(@Nullable Instant graceUntil, boolean breached) {
        static final Circumstances USUAL = new Circumstances(null, false);
    }

    /** Not over yet. */
    sealed interface Open extends Pledge {

        @Nullable
        Instant graceUntil();

        /** Where it stands under these circumstances: the same facts give the same state, whatever it was before. */
        default Pledge at(Instant now, Circumstances circumstances) {
            var facts = facts();
            var grace = circumstances.graceUntil();
            if (grace != null && grace.isBefore(facts.validUntil()) && !now.isBefore(grace)) {
                return new Superseded(facts, grace);
            }
            if (!now.isBefore(facts.validUntil())) {
                return new Expired(facts, facts.validUntil());
            }
            if (circumstances.breached()) {
                return new Breached(facts, grace);
            }
            return grace != null || !now.isBefore(facts.renewalDueFrom())
                    ? new RenewalDue(facts, grace)
                    : new Active(facts);
        }

        /** Makes room for another pledge to the same code. */
        default Ended giveWay(Instant at) {
            return switch (at(at, new Circumstances(graceUntil(), false))) {
                case Ended ended -> ended;
                case Open open -> new Superseded(facts(), at);
            };
        }
    }

    /** Binds the member, who may withdraw it. */
    sealed interface Held extends Open {
        default Withdrawn withdraw(Instant at) {
            return new Withdrawn(facts(), at);
        }
    }

    record Active(PledgeFacts facts) implements Held {
        @Override
        public PledgeStatus status() {
            return PledgeStatus.ACTIVE;
        }

        @Override
        public @Nullable Instant graceUntil() {
            return null;
        }
    }

    record RenewalDue(PledgeFacts facts, @Nullable Instant graceUntil) implements Held {
        @Override
        public PledgeStatus status() {
            return PledgeStatus.RENEWAL_DUE;
        }
    }

    record Breached(PledgeFacts facts, @Nullable Instant graceUntil) implements Open {
        @Override
        public PledgeStatus status() {
            return PledgeStatus.BREACHED;
        }
    }

    /** Over, and for good. */
    sealed interface Ended extends Pledge {
        Instant at();
    }

    record Superseded(PledgeFacts facts, Instant at) implements Ended {
        @Override
        public PledgeStatus status() {
            return PledgeStatus.SUPERSEDED;
        }
    }

    record Withdrawn(PledgeFacts facts, Instant at) implements Ended {
        @Override
        public PledgeStatus status() {
            return PledgeStatus.WITHDRAWN;
        }
    }

    record Expired(PledgeFacts facts, Instant at) implements Ended {
        @Override
        public PledgeStatus status() {
            return PledgeStatus.EXPIRED;
        }
    }
}
