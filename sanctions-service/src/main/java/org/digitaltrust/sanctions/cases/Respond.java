package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.CASE_NOT_READY;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVESTIGATOR_DOES_NOT_DECIDE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;

/** Takes what the subject says to the charges. */
@ApplicationScoped
class Respond {

    private final CaseWork work;
    private final Parties parties;

    Respond(CaseWork work, Parties parties) {
        this.work = work;
        this.parties = parties;
    }

    /**
     * By the subject or its delegate; on paper, entered by a case officer who does not investigate, where nobody can log in as the
     * subject. 404 for others, who are not told that there is a case, and before the notice.
     */
    @Transactional
    public void respond(Caller caller, UUID id, String statement) {
        var asked = work.now();
        var file = work.hold(id);
        if (!mayRespond(caller, file)) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        if (!(file.state() instanceof CaseState.NoticeServed served)) {
            throw CASE_NOT_READY
                    .with()
                    .and("case_status", file.state().status())
                    .and("possible", List.of());
        }
        work.responded(file, served.respond(asked), caller, asked, statement);
    }

    private boolean mayRespond(Caller caller, CaseFile file) {
        if (parties.speaksFor(file.subject(), caller)) {
            return SubjectCaseView.isShown(file.state());
        }
        if (!caller.has("case_officer")
                || parties.isCloseTo(file.subject(), caller)
                || parties.canSpeakItself(file.subject())) {
            return false;
        }
        // Whoever brings the charges must not be able to end the time to answer them.
        if (caller.service() || caller.subject().equals(file.state().investigator())) {
            throw INVESTIGATOR_DOES_NOT_DECIDE.with();
        }
        return true;
    }
}
