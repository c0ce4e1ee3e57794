package org.digitaltrust.sanctions.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.report.ReportRequest.Pointer;
import org.jspecify.annotations.Nullable;

/** Takes a report in. Nothing is decided by it, and nobody else hears of it. */
@ApplicationScoped
class SendReport {

    /** The audit log is read by more people than may know who sends reports. */
    private static final Caller SOMEBODY = new Caller("reporter", "reporter", Set.of(), false, null);

    private final ReportStore reports;
    private final ReportChecks checks;
    private final SealedReports sealed;
    private final ReportHashes hashes;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    SendReport(
            ReportStore reports,
            ReportChecks checks,
            SealedReports sealed,
            ReportHashes hashes,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.reports = reports;
        this.checks = checks;
        this.sealed = sealed;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param sender null for who comes without a token; a client without {@code reports:write} is refused with 403 */
    @Transactional
    public UUID send(@Nullable Caller sender, ReportRequest request) {
        var source = checks.source(sender);
        checks.check(request);
        var about = checks.about(request.subject());
        var id = ids.next();
        var report = new Report(
                id,
                source,
                about.kind(),
                about.subject(),
                request.category(),
                request.conductDate(),
                clock.instant(),
                null,
                null);
        var kept = sealed.seal(id, Named.of(about), content(request), reporter(sender, request.contact()));
        reports.add(report, kept, hashes.of(about), hashes.ofTrackingCode(id));
        audit.record(SOMEBODY, "report_received", "report", id);
        return id;
    }

    private static Content content(ReportRequest request) {
        return new Content(
                request.description(),
                request.pointers().stream().map(Pointer::toEvidence).toList());
    }

    private static Reporter reporter(@Nullable Caller sender, @Nullable String contact) {
        return sender == null
                ? new Reporter(null, null, contact)
                : new Reporter(sender.subject(), sender.client(), contact);
    }
}
