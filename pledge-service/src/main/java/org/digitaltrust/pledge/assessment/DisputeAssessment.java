package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.assessment.Assessment.Concluded;
import org.digitaltrust.pledge.assessment.Assessment.Dispute;
import org.digitaltrust.pledge.member.MemberStore;

/** A member says what is wrong with a result: once, and in time. */
@ApplicationScoped
class DisputeAssessment {

    private final AssessmentStore assessments;
    private final MemberStore members;
    private final AssessmentConfig config;
    private final AuditTrail audit;
    private final Clock clock;

    DisputeAssessment(
            AssessmentStore assessments, MemberStore members, AssessmentConfig config, AuditTrail audit, Clock clock) {
        this.assessments = assessments;
        this.members = members;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome by(Caller member, UUID id, String grounds) {
        var found = assessments.lock(id).filter(it -> isOwn(member, it));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var assessment = found.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!(assessment instanceof Concluded concluded && concluded.canBeDisputedAt(now, config.toDispute()))) {
            return new Outcome.NotPossible(assessment.status(), assessment.possibleAt(now, config.toDispute()));
        }
        assessments.move(concluded.dispute(new Dispute(grounds, now, now.plus(config.toDecide()), null)), null);
        audit.record(member, "assessment_disputed", "assessment", id);
        return new Outcome.Done(id);
    }

    private boolean isOwn(Caller caller, Assessment assessment) {
        return members.member(assessment.facts().memberId())
                .filter(it -> it.isHeldBy(caller.subject()))
                .isPresent();
    }
}
