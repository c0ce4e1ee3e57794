package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.rubric.Rubrics;

/** An assessor says what they think. The last opinion that is needed concludes the assessment. */
@ApplicationScoped
class GiveOpinion {

    private final AssessmentStore assessments;
    private final Rubrics rubrics;
    private final AssessmentConfig config;
    private final AuditTrail audit;
    private final Event<AssessmentConcluded> concluded;
    private final Ids ids;
    private final Clock clock;

    GiveOpinion(
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

    @Transactional
    Outcome by(Caller assessor, UUID id, Judgements judgements) {
        var found = assessments.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var assessment = found.get();
        if (assessor.subject().equals(assessment.facts().holder())) {
            return new Outcome.OwnAssessment();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
        var moved = unconcluded.with(opinion, rubric, config.pointsApart());
        assessments.move(moved, opinion);
        audit.record(assessor, "opinion_given", "assessment", id);
        if (moved instanceof Assessment.Concluded) {
            concluded.fire(new AssessmentConcluded(moved.facts().memberId()));
        }
        return new Outcome.Done(id);
    }
}
