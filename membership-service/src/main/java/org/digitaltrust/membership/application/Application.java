package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.membership.person.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to become a member. Knows who may ask what of it; its state knows when.
 *
 * @param version grows with every change; the ETag
 * @param person id of the person who applies
 * @param personal null once they are erased
 */
record Application(
        UUID id,
        long version,
        Applicant applicant,
        UUID person,
        @Nullable PersonalData personal,
        Details details,
        ApplicationState state,
        List<StepRecord> steps,
        List<Decision> decisions,
        @Nullable Appeal appeal,
        @Nullable UUID memberId,
        Instant createdAt,
        @Nullable Instant submittedAt) {

    Application {
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
    }

    Move change(Actor actor, Instant now) {
        return applicant.includes(actor.subject()) ? state.change(now) : new Move.Unknown();
    }

    Move submit(Actor actor, Instant now) {
        return applicant.includes(actor.subject()) ? state.submit(now) : new Move.Unknown();
    }

    Move withdraw(Actor actor, Instant now) {
        return applicant.includes(actor.subject()) ? state.withdraw(now) : new Move.Unknown();
    }

    Move appeal(Actor actor, Instant now) {
        return applicant.includes(actor.subject()) ? state.appeal(now) : new Move.Unknown();
    }

    Move record(Actor actor, Step step, StepResult result, Deadlines deadlines, Instant now) {
        if (!actor.officer()) {
            return new Move.NotAllowed(Move.Bar.NOT_AN_OFFICER);
        }
        if (applicant.includes(actor.subject())) {
            return new Move.NotAllowed(Move.Bar.OWN_APPLICATION);
        }
        return state.record(step, result, deadlines, now);
    }

    Move decide(Actor actor, Outcome outcome, Deadlines deadlines, Instant now) {
        if (!actor.officer()) {
            return new Move.NotAllowed(Move.Bar.NOT_AN_OFFICER);
        }
        if (applicant.includes(actor.subject())) {
            return new Move.NotAllowed(Move.Bar.OWN_APPLICATION);
        }
        if (tookPartInAssessment(actor)) {
            return new Move.NotAllowed(Move.Bar.TOOK_PART_IN_ASSESSMENT);
        }
        if (state instanceof ApplicationState.Appealed && tookPartInRejection(actor)) {
            return new Move.NotAllowed(Move.Bar.TOOK_PART_IN_REJECTION);
        }
        return state.decide(outcome, deadlines, now);
    }

    /** The decision that counts now. */
    Optional<Decision> decision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** Also whoever only asked for more information there has formed a view. */
    private boolean tookPartInAssessment(Actor actor) {
        return steps.stream()
                .anyMatch(it -> it.step() == Step.ASSESSMENT && it.officer().equals(actor.subject()));
    }

    /** Also whoever let the step fail that led to it. */
    private boolean tookPartInRejection(Actor actor) {
        return decisions.stream().anyMatch(it -> it.officer().equals(actor.subject()))
                || steps.stream()
                        .anyMatch(it ->
                                it.result() == StepResult.FAILED && it.officer().equals(actor.subject()));
    }
}
