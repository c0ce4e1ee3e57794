package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.member.Insiders;
import org.digitaltrust.pledge.rubric.Rubrics;

/** An assessor says what they think. The last opinion that is needed concludes the assessment. */
@ApplicationScoped
class GiveOpinion {

    private final AssessmentStore assessments;
    private final Rubrics rubrics;
    private final AssessmentConfig config;
    private final Insiders insiders;
    private final AssessmentLedger ledger;
    private final Ids ids;
    private final Clock clock;

    GiveOpinion(
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

    @Transactional
    Outcome by(Caller assessor, UUID id, Judgements judgements) {
        var found = assessments.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var assessment = found.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (assessment.isAbout(assessor.subject())
                || insiders.include(assessor.subject(), assessment.facts().memberId(), now)) {
            return new Outcome.OwnAssessment();
        }
        if (!(assessment instanceof Assessment.Unconcluded unconcluded)) {
            return new Outcome.NotPossible(assessment.status(), assessment.possibleAt(now, config.toDispute()));
        }
        if (!assessment.mayBeJudgedBy(assessor.subject())) {
            return new Outcome.AlreadyJudged();
        }
        var rubric = rubrics.version(assessment.facts().rubricVersion())
                .orElseThrow()
                .rubric();
        var fault = judgements.fault(rubric);
        if (fault.isPresent()) {
            return fault.get();
        }
        var opinion = new Opinion(ids.next(), assessor.subject(), judgements.all(), now);
        ledger.judged(assessor, "opinion_given", unconcluded.with(opinion, rubric, config.pointsApart()), opinion);
        return new Outcome.Done(id);
    }
}
