package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.CASE_NOT_READY;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.NOT_THE_INVESTIGATOR;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.OWN_CASE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.cases.CaseStep.Done;
import org.jspecify.annotations.Nullable;

/** What every deed in a case has in common: the case is held, its clock looked at, the deed written down and audited. */
@ApplicationScoped
class CaseWork {

    /** Where nobody did it. */
    private static final Caller TIME = new Caller("sanctions-service", "sanctions-service", Set.of(), true, null);

    private final CaseStore cases;
    private final CaseTexts texts;
    private final Parties parties;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    CaseWork(CaseStore cases, CaseTexts texts, Parties parties, AuditTrail audit, Clock clock, Ids ids) {
        this.cases = cases;
        this.texts = texts;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Holds a case for somebody who may know of it, as it was when it was asked for. 404 where there is none. */
    CaseFile hold(UUID id) {
        // Before waiting for whoever is at it: nobody comes too late for having to wait.
        var asked = now();
        return settled(cases.hold(id).orElseThrow(EdgeProblem.NOT_FOUND::with), asked);
    }

    /** The same for an officer: 403 {@code own-case} for whoever is close to whom it is about; 404 while that one may not know of it. */
    CaseFile holdFor(Caller officer, UUID id) {
        var file = hold(id);
        if (parties.isCloseTo(file.subject(), officer)) {
            throw SubjectCaseView.isShown(file.state()) ? OWN_CASE.with() : EdgeProblem.NOT_FOUND.with();
        }
        return file;
    }

    /** Lets time do what it has done. */
    CaseFile settled(CaseFile file, Instant now) {
        var state = file.state().at(now);
        if (!(file.state() instanceof CaseState.NoticeServed served) || state.equals(served)) {
            return file;
        }
        var due = served.notice().due();
        return write(file, state, TIME, new CaseStep(ids.next(), Done.RESPONSE_CLOSED, null, due, null));
    }

    /** Takes a case to its next state, or leaves it in the one it is in. */
    CaseFile done(CaseFile file, CaseState next, Caller by, Done deed, @Nullable String words) {
        return write(file, next, by, new CaseStep(ids.next(), deed, by.subject(), now(), words));
    }

    /** The same where the deed counts from when it was asked for. */
    CaseFile responded(CaseFile file, CaseState.Response next, Caller by, Instant asked, String words) {
        return write(file, next, by, new CaseStep(ids.next(), Done.RESPONDED, by.subject(), asked, words));
    }

    private CaseFile write(CaseFile file, CaseState next, Caller by, CaseStep step) {
        var after = file.with(next);
        cases.save(after);
        texts.add(file.id(), step);
        audit.record(by, "case_" + step.action().name().toLowerCase(Locale.ROOT), "case", file.id());
        return after;
    }

    /** Cut to what the database keeps, so that what is decided by is what is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** 409 with what is possible now, for officers. */
    static Problem notReady(CaseFile file) {
        return CASE_NOT_READY
                .with()
                .and("case_status", file.state().status())
                .and("possible", file.state().possible());
    }

    /** 403 for officers who do not investigate this case. */
    static void investigates(CaseFile file, Caller officer) {
        if (!officer.subject().equals(file.state().investigator())) {
            throw NOT_THE_INVESTIGATOR.with();
        }
    }
}
