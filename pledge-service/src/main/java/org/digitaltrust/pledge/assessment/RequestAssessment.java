package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.publication.MemberLock;
import org.digitaltrust.pledge.rubric.Rubrics;

/** Opens an assessment of a member by the current rubric. */
@ApplicationScoped
class RequestAssessment {

    private final MemberStore members;
    private final MemberLock lock;
    private final Rubrics rubrics;
    private final AssessmentStore assessments;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    RequestAssessment(
            MemberStore members,
            MemberLock lock,
            Rubrics rubrics,
            AssessmentStore assessments,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.lock = lock;
        this.rubrics = rubrics;
        this.assessments = assessments;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome by(Caller caller, UUID memberId) {
        lock.take(memberId);
        var member = members.member(memberId).filter(it -> it.isHeldBy(caller.subject()) || Assessors.include(caller));
        if (member.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!member.get().maySign()) {
            return new Outcome.NotAMember(member.get().status());
        }
        var unfinished = assessments.unfinishedOf(memberId);
        if (unfinished.isPresent()) {
            return new Outcome.AlreadyOpen(unfinished.get());
        }
        var facts = new AssessmentFacts(
                ids.next(),
                memberId,
                Objects.requireNonNullElse(member.get().holder(), ""),
                rubrics.current().number(),
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        assessments.add(new Assessment.Open(facts, List.of()));
        audit.record(caller, "assessment_requested", "assessment", facts.id());
        return new Outcome.Done(facts.id());
    }
}
