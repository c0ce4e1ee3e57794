package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_CASE;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_SUBJECT;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.OWN_CASE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.sanctions.cases.CaseStep.Done;
import org.digitaltrust.sanctions.restriction.SanctionsPublisher;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** Begins a case. From here on others know that there is one, and nothing else of it. */
@ApplicationScoped
class OpenCase {

    private final CaseStore cases;
    private final CaseWork work;
    private final Parties parties;
    private final SealedCases sealed;
    private final SubjectStore subjects;
    private final SanctionsPublisher publisher;
    private final Ids ids;

    OpenCase(
            CaseStore cases,
            CaseWork work,
            Parties parties,
            SealedCases sealed,
            SubjectStore subjects,
            SanctionsPublisher publisher,
            Ids ids) {
        this.cases = cases;
        this.work = work;
        this.parties = parties;
        this.sealed = sealed;
        this.subjects = subjects;
        this.publisher = publisher;
        this.ids = ids;
    }

    @Transactional
    public UUID open(Caller officer, OpenCaseRequest request) {
        var reports = request.reports();
        if (reports.isEmpty() == (request.ownMotion() == null)) {
            throw INVALID_CASE.with().at("report_ids", "or own_motion is needed, one of both");
        }
        if (subjects.survivorOf(request.subjectId()).isEmpty()) {
            throw INVALID_SUBJECT.with().at("subject_id", "is not the id of a known subject");
        }
        var subject = subjects.hold(request.subjectId());
        if (parties.isCloseTo(subject, officer)) {
            throw OWN_CASE.with();
        }
        if (!reports.isEmpty() && cases.free(reports, subjects.groupOf(subject)).size() < reports.size()) {
            throw INVALID_CASE
                    .with()
                    .at(
                            "report_ids",
                            "must be reports that stand for themselves, have led to no case and mean nobody else");
        }
        var file = new CaseFile(
                ids.next(), subject, officer.subject(), work.now(), reports.isEmpty(), new CaseState.Triage());
        sealed.newKey(file.id());
        cases.add(file, reports);
        work.done(file, file.state(), officer, Done.OPENED, request.ownMotion());
        publisher.publish(subject, SanctionsState.Cause.CASE_OPENED);
        return file.id();
    }
}
