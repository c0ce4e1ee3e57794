package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.assessment.Assessment.Deciding;
import org.digitaltrust.pledge.assessment.Assessment.Decision;
import org.digitaltrust.pledge.assessment.Assessment.Disputed;
import org.digitaltrust.pledge.rubric.Rubrics;

/** Somebody who has not judged yet confirms a disputed result, or puts their own opinion in its place. */
@ApplicationScoped
class DecideDispute {

    private final AssessmentStore assessments;
    private final Rubrics rubrics;
    private final AssessmentConfig config;
    private final AuditTrail audit;
    private final Event<AssessmentConcluded> concluded;
    private final Ids ids;
    private final Clock clock;

    DecideDispute(
            AssessmentStore assessments,
            Rubrics rubrics,
            AssessmentConfig config,
            AuditTrail audit,
            Event<AssessmentConcluded> concluded,
            Ids ids,
            Clock clock) {
        this.assessments = assessments;
        this.rubrics = rubrics;
        this.config = config;
        this.audit = audit;
        this.concluded = concluded;
        this.ids = ids;
        this.clock = clock;
    }

    /** Changes the result to what these judgements say; confirms it where there are none. */
    @Transactional
    Outcome by(Caller decider, UUID id, String reasons, Optional<Judgements> judgements) {
        var found = assessments.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var assessment = found.get();
        if (decider.subject().equals(assessment.facts().holder())) {
            return new Outcome.OwnAssessment();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!(assessment instanceof Disputed disputed)) {
            return new Outcome.NotPossible(assessment.status(), assessment.possibleAt(now, config.toDispute()));
        }
        if (!assessment.mayBeJudgedBy(decider.subject())) {
            return new Outcome.AlreadyJudged();
        }
        return judgements
                .map(it -> change(decider, disputed, reasons, it, now))
                .orElseGet(() -> confirm(decider, disputed, reasons, now));
    }

    private Outcome confirm(Caller decider, Disputed disputed, String reasons, Instant now) {
        var deciding = new Deciding(decider.subject(), now, Decision.CONFIRMED, reasons);
        assessments.move(disputed.confirm(deciding), null);
        return decided(decider, disputed);
    }

    private Outcome change(Caller decider, Disputed disputed, String reasons, Judgements judgements, Instant now) {
        var rubric =
                rubrics.version(disputed.facts().rubricVersion()).orElseThrow().rubric();
        var fault = judgements.fault(rubric);
        if (fault.isPresent()) {
            return fault.get();
        }
        var opinion = new Opinion(ids.next(), decider.subject(), judgements.all(), now);
        var deciding = new Deciding(decider.subject(), now, Decision.CHANGED, reasons);
        assessments.move(disputed.change(deciding, opinion, rubric), opinion);
        return decided(decider, disputed);
    }

    private Outcome decided(Caller decider, Disputed disputed) {
        audit.record(decider, "dispute_decided", "assessment", disputed.facts().id());
        concluded.fire(new AssessmentConcluded(disputed.facts().memberId()));
        return new Outcome.Done(disputed.facts().id());
    }
}
