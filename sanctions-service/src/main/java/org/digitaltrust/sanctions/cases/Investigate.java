package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_CASE;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.LIMITATION_PASSED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.UNKNOWN_CODE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.cases.CaseStep.Done;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.digitaltrust.sanctions.workday.WorkingDays;

/** From triage to an investigation by somebody. */
@ApplicationScoped
class Investigate {

    private static final int FIRST_YEAR = 1900;

    private final CaseWork work;
    private final Vocabularies vocabularies;
    private final CasesConfig config;
    private final Parties parties;

    Investigate(CaseWork work, Vocabularies vocabularies, CasesConfig config, Parties parties) {
        this.parties = parties;
        this.work = work;
        this.vocabularies = vocabularies;
        this.config = config;
    }

    /** 422 {@code limitation-passed} for conduct too long ago: such a case ends in a reminder, a transfer or a rejection. */
    @Transactional
    public void triage(Caller officer, UUID id, TriageRequest request) {
        if (!vocabularies.knows(Vocabulary.VIOLATION_CATEGORIES, request.category())) {
            throw UNKNOWN_CODE.with().at("category", "is not a code of the vocabulary violation_categories");
        }
        var today = LocalDate.ofInstant(work.now(), WorkingDays.ZONE);
        if (request.conductDate().isAfter(today) || request.conductDate().getYear() < FIRST_YEAR) {
            throw INVALID_CASE.with().at("conduct_date", "must lie from " + FIRST_YEAR + " to today");
        }
        var file = work.holdFor(officer, id);
        if (!(file.state() instanceof CaseState.Triage triage)) {
            throw CaseWork.notReady(file);
        }
        var found = request.classification();
        if (found.isBarred(work.now(), config.limitation())) {
            throw LIMITATION_PASSED.with().at("conduct_date", "lies too long ago");
        }
        work.done(file, triage.investigate(found), officer, Done.TRIAGED, request.reasons());
    }

    /** @param investigator the OIDC subject of a case officer, who may be the caller; 422 for whoever the case is about */
    @Transactional
    public void assign(Caller officer, UUID id, String investigator) {
        var file = work.holdFor(officer, id);
        if (parties.speaksFor(file.subject(), investigator)) {
            throw INVALID_CASE.with().at("assignee", "is somebody whom the case is about");
        }
        var next = switch (file.state()) {
            case CaseState.Investigation it -> it.assign(investigator);
            case CaseState.NoticeServed it -> it.assign(investigator);
            case CaseState.Response it -> it.assign(investigator);
            case CaseState.Triage it -> throw CaseWork.notReady(file);
            case CaseState.Ended it -> throw CaseWork.notReady(file);
        };
        work.done(file, next, officer, Done.ASSIGNED, null);
    }
}
