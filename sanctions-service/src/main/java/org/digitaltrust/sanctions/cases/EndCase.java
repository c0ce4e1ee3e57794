package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVESTIGATOR_DOES_NOT_DECIDE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.sanctions.cases.CaseEnding.Outcome;
import org.digitaltrust.sanctions.cases.CaseStep.Done;
import org.digitaltrust.sanctions.restriction.SanctionsPublisher;

/** Ends a case without a panel, which never ends in a sanction; once there are charges, by another than who brought them. */
@ApplicationScoped
class EndCase {

    private final CaseWork work;
    private final SanctionsPublisher publisher;

    EndCase(CaseWork work, SanctionsPublisher publisher) {
        this.work = work;
        this.publisher = publisher;
    }

    @Transactional
    public void end(Caller officer, UUID id, Outcome outcome, String reasons) {
        var file = work.holdFor(officer, id);
        if (!file.state().outcomes().contains(outcome)) {
            throw CaseWork.notReady(file).and("outcomes", file.state().outcomes());
        }
        if (SubjectCaseView.isShown(file.state())
                && officer.subject().equals(file.state().investigator())) {
            throw INVESTIGATOR_DOES_NOT_DECIDE.with();
        }
        var ending = outcome.at(work.now());
        var over = switch (file.state()) {
            case CaseState.Triage it -> it.end(ending);
            case CaseState.Investigation it -> it.end(ending);
            case CaseState.NoticeServed it -> it.end(ending);
            case CaseState.Response it -> it.end(ending);
            case CaseState.Ended it -> throw CaseWork.notReady(file);
        };
        work.done(file, over, officer, Done.ENDED, reasons);
        publisher.publish(file.subject(), SanctionsState.Cause.CASE_CLOSED);
    }
}
