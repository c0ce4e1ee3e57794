package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.assessment.Assessment.Concluded;
import org.digitaltrust.pledge.assessment.Assessment.Decided;
import org.digitaltrust.pledge.assessment.Assessment.Disputed;
import org.digitaltrust.pledge.assessment.Assessment.Unconcluded;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.rubric.Rubrics;

/** Opens an assessment of a member by the current rubric. */
@ApplicationScoped
class RequestAssessment {

    private final MemberStore members;
    private final AssessmentConfig config;
    private final Rubrics rubrics;
    private final AssessmentStore assessments;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    RequestAssessment(
            MemberStore members,
            AssessmentConfig config,
            Rubrics rubrics,
            AssessmentStore assessments,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.config = config;
        this.rubrics = rubrics;
        this.assessments = assessments;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome by(Caller caller, UUID memberId) {
        assessments.hold(memberId);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
        var notFinal = member.get().isHeldBy(caller.subject()) ? Optional.<Outcome>empty() : notFinal(memberId, now);
        if (notFinal.isPresent()) {
            return notFinal.get();
        }
        var facts = new AssessmentFacts(
                ids.next(),
                memberId,
                Objects.requireNonNullElse(member.get().holder(), ""),
                rubrics.current().number(),
                caller.subject(),
                now);
        assessments.add(new Assessment.Open(facts, List.of()));
        audit.record(caller, "assessment_requested", "assessment", facts.id());
        return new Outcome.Done(facts.id());
    }

    /** What the member can still have changed: nobody else has them judged again before that. */
    private Optional<Outcome> notFinal(UUID member, Instant now) {
        return assessments.disputableOf(member, now.minus(config.toDispute())).map(it -> switch (it) {
            case Disputed disputed ->
                new Outcome.NotFinal(
                        it.facts().id(), it.status(), disputed.dispute().dueAt());
            case Concluded concluded ->
                new Outcome.NotFinal(
                        it.facts().id(), it.status(), concluded.at().plus(config.toDispute()));
            case Unconcluded _, Decided _ ->
                throw new IllegalStateException("not disputable: " + it.facts().id());
        });
    }
}
