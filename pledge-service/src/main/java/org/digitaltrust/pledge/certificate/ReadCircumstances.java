package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.assessment.AssessmentResults;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.rubric.Rubrics;
import org.digitaltrust.pledge.sanction.SanctionStore;
import org.digitaltrust.pledge.signing.HeldPledges;
import org.digitaltrust.pledge.training.PassedTrainings;

/** Gathers what certificates of a member depend on, as known at this moment. */
@ApplicationScoped
class ReadCircumstances {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MemberStore members;
    private final HeldPledges pledges;
    private final PassedTrainings trainings;
    private final AssessmentResults assessments;
    private final SanctionStore sanctions;
    private final Rubrics rubrics;
    private final CertificateConfig config;

    ReadCircumstances(
            MemberStore members,
            HeldPledges pledges,
            PassedTrainings trainings,
            AssessmentResults assessments,
            SanctionStore sanctions,
            Rubrics rubrics,
            CertificateConfig config) {
        this.members = members;
        this.pledges = pledges;
        this.trainings = trainings;
        this.assessments = assessments;
        this.sanctions = sanctions;
        this.rubrics = rubrics;
        this.config = config;
    }

    /** By a rubric that has been in place. */
    Circumstances of(UUID id, int rubricVersion, Instant now) {
        var requires = rubrics.version(rubricVersion).orElseThrow().rubric().requires();
        var member = members.member(id);
        return new Circumstances(
                member.filter(it -> it.status() == MemberStatus.ACTIVE).isPresent(),
                requires.admit(member.map(Member::kind).orElse(null)),
                member.filter(Member::accountsProven).isPresent(),
                new Circumstances.Pledges(requires.codeAudiences(), pledgesOf(id, now)),
                trainings.validUntil(id),
                assessedUntil(id, now),
                sanctions.of(id));
    }

    /** By the rubric of the result that counts; by the current one while there is none. */
    Circumstances of(UUID id, Instant now) {
        var version = assessments
                .countingOf(id, now)
                .map(AssessmentResults.Found::rubricVersion)
                .orElseGet(() -> rubrics.current().number());
        return of(id, version, now);
    }

    private List<Circumstances.Held> pledgesOf(UUID id, Instant now) {
        return pledges.of(id, now).stream()
                .map(it -> new Circumstances.Held(it.audience(), it.from(), it.until()))
                .toList();
    }

    Optional<AssessmentResults.Found> countingAssessmentOf(UUID member, Instant now) {
        return assessments.countingOf(member, now);
    }

    private Optional<Instant> assessedUntil(UUID member, Instant now) {
        return assessments
                .countingOf(member, now)
                .filter(it -> it.result().certifies())
                .map(this::countsUntil);
    }

    private Instant countsUntil(AssessmentResults.Found found) {
        var tooOld = found.concludedAt()
                .atZone(ZONE)
                .plusMonths(config.monthsAssessmentCounts())
                .toInstant();
        return found.until() != null && found.until().isBefore(tooOld) ? found.until() : tooOld;
    }
}
