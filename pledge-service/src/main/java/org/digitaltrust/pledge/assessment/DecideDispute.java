package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.assessment.Assessment.Decided;
import org.digitaltrust.pledge.assessment.Assessment.Deciding;
import org.digitaltrust.pledge.assessment.Assessment.Decision;
import org.digitaltrust.pledge.assessment.Assessment.Disputed;
import org.digitaltrust.pledge.member.Insiders;
import org.digitaltrust.pledge.rubric.Rubrics;
import org.jspecify.annotations.Nullable;

/** Somebody who has not judged yet confirms a disputed result, or puts their own opinion in its place. */
@ApplicationScoped
class DecideDispute {

    private final AssessmentStore assessments;
    private final Rubrics rubrics;
    private final AssessmentConfig config;
    private final Insiders insiders;
    private final AssessmentLedger ledger;
    private final Ids ids;
    private final Clock clock;

    DecideDispute(
            AssessmentStore assessments,
            Rubrics rubrics,
            AssessmentConfig config,
            Insiders insiders,
            AssessmentLedger ledger,
            Ids ids,
            Clock clock) {
        this.assessments = assessments;
        this.rubrics = rubrics;
        this.config = config;
        this.insiders = insiders;
        this.ledger = ledger;
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
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (assessment.isAbout(decider.subject())
                || insiders.include(decider.subject(), assessment.facts().memberId(), now)) {
            return new Outcome.OwnAssessment();
        }
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
        return decided(decider, disputed.confirm(deciding), null);
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
        return decided(decider, disputed.change(deciding, opinion, rubric), opinion);
    }

    private Outcome decided(Caller decider, Decided decided, @Nullable Opinion given) {
        ledger.judged(decider, "dispute_decided", decided, given);
        return new Outcome.Done(decided.facts().id());
    }
}
