package org.digitaltrust.pledge.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;

/** Draws the questions of an attempt. A member who has failed waits for a day. */
@ApplicationScoped
class StartAttempt {

    private final MemberStore members;
    private final Trainings trainings;
    private final AttemptStore attempts;
    private final Rules rules;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    StartAttempt(
            MemberStore members,
            Trainings trainings,
            AttemptStore attempts,
            TrainingConfig config,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.trainings = trainings;
        this.attempts = attempts;
        this.rules = config.rules();
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Start by(Caller caller, UUID trainingId) {
        var training = trainings.training(trainingId);
        if (training.isEmpty()) {
            return new Start.UnknownTraining();
        }
        var held = members.lockHeldBy(caller.subject());
        if (held.isEmpty()) {
            return new Start.NoMembership();
        }
        return held.stream()
                .filter(Member::maySign)
                .findFirst()
                .map(it -> start(caller, it.id(), training.get()))
                .orElseGet(() -> new Start.NotAMember(held.getFirst().status()));
    }

    private Start start(Caller caller, UUID member, Training training) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var open = attempts.openOf(member);
        if (open.isPresent() && open.get().isOpenAt(now)) {
            return new Start.AlreadyOpen(open.get().facts().id());
        }
        open.map(Attempt.Open::expire).ifPresent(attempts::expire);
        var wait = attempts.latestOf(member, training.id()).flatMap(it -> it.coolingDownUntil(rules));
        if (wait.isPresent() && now.isBefore(wait.get())) {
            return new Start.TooSoon(wait.get());
        }
        var attempt = draw(member, training, now);
        attempts.add(attempt);
        audit.record(
                caller, "attempt_started", "training_attempt", attempt.facts().id());
        return new Start.Started(attempt.facts().id());
    }

    private Attempt.Open draw(UUID member, Training training, Instant now) {
        var seed = chance.nextLong();
        var facts = new AttemptFacts(ids.next(), training.id(), member, seed, now, now.plus(rules.timeLimit()));
        return new Attempt.Open(facts, Paper.draw(training.questions(), rules.questions(), seed));
    }
}
