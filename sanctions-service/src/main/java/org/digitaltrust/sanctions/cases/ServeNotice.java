package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.HOLIDAYS_UNKNOWN;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_CHARGE;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.LIMITATION_PASSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.sanctions.cases.CaseStep.Done;
import org.digitaltrust.sanctions.restriction.SanctionsPublisher;
import org.digitaltrust.sanctions.workday.WorkingDays;

/** Tells the subject the charges, and from when to when it may respond. */
@ApplicationScoped
class ServeNotice {

    private final CaseWork work;
    private final CaseTexts texts;
    private final ChargeChecks checks;
    private final WorkingDays days;
    private final CasesConfig config;
    private final SanctionsPublisher publisher;

    ServeNotice(
            CaseWork work,
            CaseTexts texts,
            ChargeChecks checks,
            WorkingDays days,
            CasesConfig config,
            SanctionsPublisher publisher) {
        this.publisher = publisher;
        this.work = work;
        this.texts = texts;
        this.checks = checks;
        this.days = days;
        this.config = config;
    }

    /** 422 where a charge cites what was not in force on the day of the conduct, or nothing proves anything. */
    @Transactional
    public void serve(Caller officer, UUID id, NoticeRequest request) {
        var charges =
                request.charges().stream().map(NoticeRequest.Cited::charge).toList();
        var file = work.holdFor(officer, id);
        if (!(file.state() instanceof CaseState.Investigation investigation)) {
            throw CaseWork.notReady(file);
        }
        CaseWork.investigates(file, officer);
        checks.check(charges, investigation.classification());
        if (texts.countEvidence(id) == 0) {
            throw INVALID_CHARGE.with().at("charges", "need evidence, and there is none in this case");
        }
        var now = work.now();
        if (investigation.classification().isBarred(now, config.limitation())) {
            throw LIMITATION_PASSED.with();
        }
        var due = days.endOf(now, config.responseDays()).orElseThrow(HOLIDAYS_UNKNOWN::with);
        texts.add(id, charges);
        var served = investigation.serve(officer.subject(), new Notice(now, due, false));
        work.done(file, served, officer, Done.NOTICE_SERVED, request.facts());
        publisher.publish(file.subject(), SanctionsState.Cause.CASE_DISCLOSED);
    }

    /** Puts the end of the time to respond off, once. */
    @Transactional
    public void extend(Caller officer, UUID id, String reasons) {
        var file = work.holdFor(officer, id);
        if (!(file.state() instanceof CaseState.NoticeServed served)
                || served.notice().extended()) {
            throw CaseWork.notReady(file);
        }
        CaseWork.investigates(file, officer);
        // The last day of the time there was is the one that does not count.
        var last = served.notice().due().minus(1, ChronoUnit.MICROS);
        var due = days.endOf(last, config.extensionDays()).orElseThrow(HOLIDAYS_UNKNOWN::with);
        work.done(file, served.extend(due), officer, Done.RESPONSE_EXTENDED, reasons);
    }
}
