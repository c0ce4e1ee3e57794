package org.digitaltrust.sanctions.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.report.RevealStore.Look;

/** Shows a case officer who sent a report, and keeps that, and why. */
@ApplicationScoped
class RevealReporter {

    private final TextStore texts;
    private final RevealStore reveals;
    private final SealedReports sealed;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    RevealReporter(TextStore texts, RevealStore reveals, SealedReports sealed, AuditTrail audit, Clock clock, Ids ids) {
        this.texts = texts;
        this.reveals = reveals;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** 404 for a report that is not there, or forgotten. */
    @Transactional
    public ReporterView reveal(Caller officer, UUID id, String reasons) {
        var key = sealed.key(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var reporter = texts.reporter(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        reveals.add(id, key, new Look(ids.next(), officer.subject(), clock.instant()), reasons);
        audit.record(officer, "reporter_revealed", "report", id);
        return ReporterView.of(reporter);
    }
}
