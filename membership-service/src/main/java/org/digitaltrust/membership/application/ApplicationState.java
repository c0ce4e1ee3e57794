package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where an application stands. Each state carries out the moves it allows at a time and refuses all others. */
sealed interface ApplicationState {

    ApplicationStatus status();

    List<Action> possible(Instant now);

    default Move change(Instant now) {
        return refuse(now);
    }

    default Move submit(Instant now) {
        return refuse(now);
    }

    default Move withdraw(Instant now) {
        return refuse(now);
    }

    default Move record(Step step, StepResult result, Deadlines deadlines, Instant now) {
        return refuse(now);
    }

    default Move decide(Outcome outcome, Deadlines deadlines, Instant now) {
        return refuse(now);
    }

    default Move appeal(Instant now) {
        return refuse(now);
    }

    /** The step that officers or applicant have to bring forward. */
    default Optional<Step> due() {
        return Optional.empty();
    }

    /** Until when the applicant can do what is theirs to do now. */
    default Optional<Instant> dueAt() {
        return Optional.empty();
    }

    private Move refuse(Instant now) {
        return new Move.NotPossible(possible(now));
    }

    private static ApplicationState decided(Outcome outcome, Deadlines deadlines, Instant now) {
        return outcome.admits() ? new Decided(outcome) : new Rejected(now.plus(deadlines.appeal()));
    }

    /** The applicant is still writing. */
    record Draft() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DRAFT;
        }

        @Override
        public List<Action> possible(Instant now) {
            return List.of(Action.CHANGE, Action.SUBMISSION, Action.WITHDRAWAL);
        }

        @Override
        public Move change(Instant now) {
            return new Move.Moved(this);
        }

        @Override
        public Move submit(Instant now) {
            return new Move.Moved(new InReview(Step.COMPLETENESS));
        }

        @Override
        public Move withdraw(Instant now) {
            return new Move.Moved(new Withdrawn());
        }
    }

    /** Officers have to carry out a step. */
    record InReview(Step step) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return step.awaited();
        }

        @Override
        public List<Action> possible(Instant now) {
            return List.of(step.action(), Action.WITHDRAWAL);
        }

        @Override
        public Optional<Step> due() {
            return Optional.of(step);
        }

        @Override
        public Move record(Step recorded, StepResult result, Deadlines deadlines, Instant now) {
            if (recorded != step) {
                return new Move.NotPossible(possible(now));
            }
            return new Move.Moved(
                    switch (result) {
                        case PASSED ->
                            step.next().<ApplicationState>map(InReview::new).orElseGet(Assessed::new);
                        case FAILED -> new Failed(step);
                        case INFORMATION_REQUESTED -> new InformationRequested(step, now.plus(deadlines.information()));
                    });
        }

        @Override
        public Move withdraw(Instant now) {
            return new Move.Moved(new Withdrawn());
        }
    }

    /** The applicant has to supply what a step asked for by a day, and returns to that step by submitting again. */
    record InformationRequested(Step by, Instant until) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.INFORMATION_REQUESTED;
        }

        @Override
        public List<Action> possible(Instant now) {
            return isOver(now) ? List.of() : List.of(Action.CHANGE, Action.SUBMISSION, Action.WITHDRAWAL);
        }

        @Override
        public Optional<Step> due() {
            return Optional.of(by);
        }

        @Override
        public Optional<Instant> dueAt() {
            return Optional.of(until);
        }

        /** From then on it has expired, whether that has been noted yet or not. */
        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }

        @Override
        public Move change(Instant now) {
            return inTime(this, now);
        }

        @Override
        public Move submit(Instant now) {
            return inTime(new InReview(by), now);
        }

        @Override
        public Move withdraw(Instant now) {
            return inTime(new Withdrawn(), now);
        }

        private Move inTime(ApplicationState to, Instant now) {
            return isOver(now) ? new Move.NotPossible(List.of()) : new Move.Moved(to);
        }
    }

    /** All steps are passed; another officer has to decide. */
    record Assessed() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.ASSESSMENT;
        }

        @Override
        public List<Action> possible(Instant now) {
            return List.of(Action.APPROVAL, Action.REJECTION, Action.WITHDRAWAL);
        }

        @Override
        public Move withdraw(Instant now) {
            return new Move.Moved(new Withdrawn());
        }

        @Override
        public Move decide(Outcome outcome, Deadlines deadlines, Instant now) {
            return new Move.Moved(decided(outcome, deadlines, now));
        }
    }

    /** A step failed: nothing but a rejection can follow. */
    record Failed(Step at) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return at.done();
        }

        @Override
        public List<Action> possible(Instant now) {
            return List.of(Action.REJECTION);
        }

        @Override
        public Move decide(Outcome outcome, Deadlines deadlines, Instant now) {
            return outcome.admits()
                    ? new Move.NotPossible(possible(now))
                    : new Move.Moved(decided(outcome, deadlines, now));
        }
    }

    /** Rejected, which the applicant can appeal until a day. */
    record Rejected(Instant until) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DECIDED;
        }

        @Override
        public List<Action> possible(Instant now) {
            return now.isBefore(until) ? List.of(Action.APPEAL) : List.of();
        }

        @Override
        public Optional<Instant> dueAt() {
            return Optional.of(until);
        }

        @Override
        public Move appeal(Instant now) {
            return now.isBefore(until) ? new Move.Moved(new Appealed()) : new Move.NotPossible(possible(now));
        }
    }

    /** The applicant has appealed; an officer who had no part in the rejection has to decide for good. */
    record Appealed() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.APPEALED;
        }

        @Override
        public List<Action> possible(Instant now) {
            return List.of(Action.APPROVAL, Action.REJECTION, Action.WITHDRAWAL);
        }

        @Override
        public Move withdraw(Instant now) {
            return new Move.Moved(new Withdrawn());
        }

        @Override
        public Move decide(Outcome outcome, Deadlines deadlines, Instant now) {
            return new Move.Moved(new Decided(outcome));
        }
    }

    /** Decided for good. */
    record Decided(Outcome outcome) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DECIDED;
        }

        @Override
        public List<Action> possible(Instant now) {
            return List.of();
        }
    }

    record Withdrawn() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.WITHDRAWN;
        }

        @Override
        public List<Action> possible(Instant now) {
            return List.of();
        }
    }

    /** What was asked for did not come in time. */
    record Expired() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.EXPIRED;
        }

        @Override
        public List<Action> possible(Instant now) {
            return List.of();
        }
    }
}
