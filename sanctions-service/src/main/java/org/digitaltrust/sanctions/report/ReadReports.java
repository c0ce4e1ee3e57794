package org.digitaltrust.sanctions.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.code.WrittenCode;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.subject.OwnRecords;

/** Shows reports: to their senders that they are there, to case officers what they say. */
@ApplicationScoped
class ReadReports {

    private final ReportStore reports;
    private final TextStore texts;
    private final RevealStore reveals;
    private final SealedReports sealed;
    private final ReportHashes hashes;
    private final ReportsConfig config;
    private final OwnRecords own;

    ReadReports(
            ReportStore reports,
            TextStore texts,
            RevealStore reveals,
            SealedReports sealed,
            ReportHashes hashes,
            ReportsConfig config,
            OwnRecords own) {
        this.own = own;
        this.reports = reports;
        this.texts = texts;
        this.reveals = reveals;
        this.sealed = sealed;
        this.hashes = hashes;
        this.config = config;
    }

    @Transactional
    public SentReportView sent(UUID id) {
        var report = reports.find(id).orElseThrow();
        var told = TrackedReportView.of(report);
        return new SentReportView(id, hashes.trackingCode(id), told.status(), told.receivedAt());
    }

    /** @param code as it was typed */
    @Transactional
    public Optional<TrackedReportView> tracked(String code) {
        return WrittenCode.hash(code).flatMap(reports::byTracking).map(TrackedReportView::of);
    }

    @Transactional
    public Page<ReportSummaryView> page(Caller officer, Wanted wanted, PageRequest request) {
        var page = Page.of(reports.page(wanted, own.closeTo(officer), request), request, Report::id);
        return new Page<>(summaries(page.items()), page.nextCursor());
    }

    /** 404 where there is none, and for whoever is close to whom it is about. */
    @Transactional
    public void checkMayHandle(Caller officer, UUID id) {
        var about = reports.find(id).orElseThrow(EdgeProblem.NOT_FOUND::with).subject();
        if (about != null && own.closeTo(officer).contains(about)) {
            throw EdgeProblem.NOT_FOUND.with();
        }
    }

    @Transactional
    public ReportContentView content(UUID id) {
        var report = reports.find(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var summary = summaries(List.of(report)).getFirst();
        var looks = reveals.of(id, sealed.key(id));
        return texts.content(id)
                .map(it -> ReportContentView.of(summary, it, looks))
                .orElseGet(() -> ReportContentView.forgotten(summary, looks));
    }

    private List<ReportSummaryView> summaries(List<Report> some) {
        var ids = some.stream().map(Report::id).toList();
        var around = reports.surroundings(ids, config.burstWithin());
        var named = reports.named(ids);
        return some.stream()
                .map(it -> ReportSummaryView.of(
                        it,
                        named.getOrDefault(it.id(), Named.NOBODY),
                        Objects.requireNonNull(around.get(it.id())),
                        config.burstOf()))
                .toList();
    }
}
