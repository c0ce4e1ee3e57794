package org.digitaltrust.pledge.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.assessment.Assessment.Status;
import org.digitaltrust.pledge.member.Insiders;
import org.digitaltrust.pledge.member.MemberStore;
import org.jspecify.annotations.Nullable;

/** Reads assessments: a member's own, any for assessors and auditors. */
@ApplicationScoped
class ReadAssessments {

    private final AssessmentStore assessments;
    private final MemberStore members;
    private final Insiders insiders;
    private final AssessmentConfig config;
    private final Clock clock;

    ReadAssessments(
            AssessmentStore assessments, MemberStore members, Insiders insiders, AssessmentConfig config, Clock clock) {
        this.assessments = assessments;
        this.members = members;
        this.insiders = insiders;
        this.config = config;
        this.clock = clock;
    }

    /** Empty for an assessment that does not exist, and for somebody else's. */
    @Transactional
    Optional<AssessmentView> assessment(Caller caller, UUID id) {
        return assessments
                .assessment(id)
                .filter(it -> maySee(caller, it.facts().memberId()))
                .map(it -> view(it, caller));
    }

    @Transactional
    Page<AssessmentView> all(Caller caller, @Nullable Status status, PageRequest request) {
        return page(assessments.page(status, request), request, caller);
    }

    /** Empty for a member who does not exist, and for somebody else. */
    @Transactional
    Optional<Page<AssessmentView>> ofMember(Caller caller, UUID member, PageRequest request) {
        return maySee(caller, member) && members.member(member).isPresent()
                ? Optional.of(page(assessments.pageOf(member, request), request, caller))
                : Optional.empty();
    }

    private Page<AssessmentView> page(List<Assessment> found, PageRequest request, Caller caller) {
        return Page.of(found, request, it -> it.facts().id()).map(it -> view(it, caller));
    }

    private boolean maySee(Caller caller, UUID member) {
        return Assessors.include(caller)
                || caller.has("auditor")
                || members.member(member)
                        .filter(it -> it.isHeldBy(caller.subject()))
                        .isPresent();
    }

    private AssessmentView view(Assessment assessment, Caller caller) {
        var now = clock.instant();
        // Who is assessed is not told by whom, whatever their role.
        var named = (Assessors.include(caller) || caller.has("auditor"))
                && !assessment.isAbout(caller.subject())
                && !insiders.include(caller.subject(), assessment.facts().memberId(), now);
        return AssessmentView.of(assessment, caller.subject(), named, config.toDispute(), now);
    }
}
