package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks to become a member. Knows who may ask what of it; its state knows when. */
record Application(
        UUID id,
        Applicant applicant,
        Details details,
        ApplicationState state,
        List<StepRecord> steps,
        @Nullable Decision decision,
        @Nullable UUID memberId,
        Instant createdAt,
        @Nullable Instant submittedAt) {

    Application {
        steps = List.copyOf(steps);
    }

    Move submit(Actor actor) {
        return applicant.includes(actor.subject()) ? state.submit() : new Move.Unknown();
    }

    Move withdraw(Actor actor) {
        return applicant.includes(actor.subject()) ? state.withdraw() : new Move.Unknown();
    }

    Move record(Actor actor, Step step, StepResult result) {
        if (!actor.officer()) {
            return new Move.NotAllowed(Move.Bar.NOT_AN_OFFICER);
        }
        if (applicant.includes(actor.subject())) {
            return new Move.NotAllowed(Move.Bar.OWN_APPLICATION);
        }
        return state.record(step, result);
    }

    Move decide(Actor actor, Outcome outcome) {
        if (!actor.officer()) {
            return new Move.NotAllowed(Move.Bar.NOT_AN_OFFICER);
        }
        if (applicant.includes(actor.subject())) {
            return new Move.NotAllowed(Move.Bar.OWN_APPLICATION);
        }
        if (tookPartInAssessment(actor)) {
            return new Move.NotAllowed(Move.Bar.TOOK_PART_IN_ASSESSMENT);
        }
        return state.decide(outcome);
    }

    /** Also whoever only asked for more information there has formed a view. */
    private boolean tookPartInAssessment(Actor actor) {
        return steps.stream()
                .anyMatch(it -> it.step() == Step.ASSESSMENT && it.officer().equals(actor.subject()));
    }
}
