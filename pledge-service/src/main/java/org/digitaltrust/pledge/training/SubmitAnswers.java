package org.digitaltrust.pledge.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.publication.MemberLock;

/** Judges answers, once for each attempt. */
@ApplicationScoped
class SubmitAnswers {

    private final MemberStore members;
    private final MemberLock lock;
    private final AttemptStore attempts;
    private final Rules rules;
    private final AuditTrail audit;
    private final Event<TrainingPassed> passed;
    private final Clock clock;

    SubmitAnswers(
            MemberStore members,
            MemberLock lock,
            AttemptStore attempts,
            TrainingConfig config,
            AuditTrail audit,
            Event<TrainingPassed> passed,
            Clock clock) {
        this.members = members;
        this.lock = lock;
        this.attempts = attempts;
        this.rules = config.rules();
        this.audit = audit;
        this.passed = passed;
        this.clock = clock;
    }

    @Transactional
    Submission by(Caller caller, UUID training, UUID id, Map<String, String> answers) {
        // Members before attempts, as in starting one: two orders of locks would wait for each other.
        var own = members.lockHeldBy(caller.subject());
        own.forEach(it -> lock.take(it.id()));
        var attempt = attempts.lock(training, id)
                .filter(it -> own.stream()
                        .anyMatch(member -> member.id().equals(it.facts().memberId())));
        if (attempt.isEmpty()) {
            return new Submission.Unknown();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!(attempt.get() instanceof Attempt.Open open && open.isOpenAt(now))) {
            return new Submission.NotOpen(attempt.get().statusAt(now));
        }
        var strange = open.paper().strangeAnswer(answers);
        if (strange.isPresent()) {
            return new Submission.StrangeAnswer(strange.get());
        }
        var judged = open.submit(answers, now, rules);
        attempts.submit(judged, judged.passed() ? rules.validUntil(now) : null);
        audit.record(caller, judged.passed() ? "training_passed" : "training_failed", "training_attempt", id);
        if (judged.passed()) {
            passed.fire(new TrainingPassed(judged.facts().memberId()));
        }
        return new Submission.Judged(judged);
    }
}
