package org.digitaltrust.membership.application;

import java.util.List;
import java.util.Optional;

/** Where an application stands. Each state carries out the moves it allows and refuses all others. */
sealed interface ApplicationState {

    ApplicationStatus status();

    List<Action> possible();

    default Move submit() {
        return refuse();
    }

    default Move withdraw() {
        return refuse();
    }

    default Move record(Step step, StepResult result) {
        return refuse();
    }

    default Move decide(Outcome outcome) {
        return refuse();
    }

    /** The step that officers or applicant have to bring forward. */
    default Optional<Step> due() {
        return Optional.empty();
    }

    private Move refuse() {
        return new Move.NotPossible(possible());
    }

    /** The applicant is still writing. */
    record Draft() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DRAFT;
        }

        @Override
        public List<Action> possible() {
            return List.of(Action.SUBMISSION, Action.WITHDRAWAL);
        }

        @Override
        public Move submit() {
            return new Move.Moved(new InReview(Step.COMPLETENESS));
        }

        @Override
        public Move withdraw() {
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
        public List<Action> possible() {
            return List.of(step.action(), Action.WITHDRAWAL);
        }

        @Override
        public Optional<Step> due() {
            return Optional.of(step);
        }

        @Override
        public Move record(Step recorded, StepResult result) {
            if (recorded != step) {
                return new Move.NotPossible(possible());
            }
            return new Move.Moved(
                    switch (result) {
                        case PASSED ->
                            step.next().<ApplicationState>map(InReview::new).orElseGet(Assessed::new);
                        case FAILED -> new Failed(step);
                        case INFORMATION_REQUESTED -> new InformationRequested(step);
                    });
        }

        @Override
        public Move withdraw() {
            return new Move.Moved(new Withdrawn());
        }
    }

    /** The applicant has to supply what a step asked for, and returns to that step by submitting again. */
    record InformationRequested(Step by) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.INFORMATION_REQUESTED;
        }

        @Override
        public List<Action> possible() {
            return List.of(Action.SUBMISSION, Action.WITHDRAWAL);
        }

        @Override
        public Optional<Step> due() {
            return Optional.of(by);
        }

        @Override
        public Move submit() {
            return new Move.Moved(new InReview(by));
        }

        @Override
        public Move withdraw() {
            return new Move.Moved(new Withdrawn());
        }
    }

    /** All steps are passed; another officer has to decide. */
    record Assessed() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.ASSESSMENT;
        }

        @Override
        public List<Action> possible() {
            return List.of(Action.APPROVAL, Action.REJECTION, Action.WITHDRAWAL);
        }

        @Override
        public Move withdraw() {
            return new Move.Moved(new Withdrawn());
        }

        @Override
        public Move decide(Outcome outcome) {
            return new Move.Moved(new Decided(outcome));
        }
    }

    /** A step failed: nothing but a rejection can follow. */
    record Failed(Step at) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return at.done();
        }

        @Override
        public List<Action> possible() {
            return List.of(Action.REJECTION);
        }

        @Override
        public Move decide(Outcome outcome) {
            return outcome.admits() ? new Move.NotPossible(possible()) : new Move.Moved(new Decided(outcome));
        }
    }

    record Decided(Outcome outcome) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DECIDED;
        }

        @Override
        public List<Action> possible() {
            return List.of();
        }
    }

    record Withdrawn() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.WITHDRAWN;
        }

        @Override
        public List<Action> possible() {
            return List.of();
        }
    }
}
