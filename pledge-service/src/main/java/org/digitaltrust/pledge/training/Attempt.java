package org.digitaltrust.pledge.training;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt by its state. Only an open one leads anywhere. */
sealed interface Attempt {

    AttemptFacts facts();

    Paper paper();

    Status statusAt(Instant time);

    /** Until when the next attempt has to wait; empty if it need not. */
    Optional<Instant> coolingDownUntil(Rules rules);

    @Schema(name = "AttemptStatus")
    enum Status {
        OPEN,
        PASSED,
        FAILED,
        EXPIRED
    }

    record Open(AttemptFacts facts, Paper paper) implements Attempt {
        /** Open until its time is over, whether noted or not. */
        @Override
        public Status statusAt(Instant time) {
            return isOpenAt(time) ? Status.OPEN : Status.EXPIRED;
        }

        boolean isOpenAt(Instant time) {
            return time.isBefore(facts.closesAt());
        }

        Expired expire() {
            return new Expired(facts, paper);
        }

        Submitted submit(Map<String, String> answers, Instant at, Rules rules) {
            var right = paper.rightAnswers(answers);
            return new Submitted(
                    facts,
                    paper,
                    answers,
                    right,
                    rules.isPassed(right, paper.items().size()),
                    at);
        }

        @Override
        public Optional<Instant> coolingDownUntil(Rules rules) {
            return expire().coolingDownUntil(rules);
        }
    }

    record Submitted(
            AttemptFacts facts, Paper paper, Map<String, String> answers, int right, boolean passed, Instant at)
            implements Attempt {
        public Submitted {
            answers = Map.copyOf(answers);
        }

        @Override
        public Status statusAt(Instant time) {
            return passed ? Status.PASSED : Status.FAILED;
        }

        @Override
        public Optional<Instant> coolingDownUntil(Rules rules) {
            return passed ? Optional.empty() : Optional.of(at.plus(rules.coolDown()));
        }
    }

    /** Nothing came in time, which counts as a failure. */
    record Expired(AttemptFacts facts, Paper paper) implements Attempt {
        @Override
        public Status statusAt(Instant time) {
            return Status.EXPIRED;
        }

        @Override
        public Optional<Instant> coolingDownUntil(Rules rules) {
            return Optional.of(facts.closesAt().plus(rules.coolDown()));
        }
    }
}
