package org.digitaltrust.sanctions.report;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_REPORT;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.REPORT_IN_CASE;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.REPORT_MERGED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;

/** Lets a report go on as part of another that says the same. Both keep what they say and who sent them. */
@ApplicationScoped
class MergeReports {

    private final ReportStore reports;
    private final AuditTrail audit;
    private final Clock clock;

    MergeReports(ReportStore reports, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 409 {@code report-merged} where either is part of another already, {@code report-in-case} where a case was opened from the one
     * that would go; what was merged into it goes along.
     */
    @Transactional
    public void merge(Caller officer, UUID id, UUID into) {
        if (id.equals(into)) {
            throw INVALID_REPORT.with().at("into", "must be another report");
        }
        reports.hold(id, into);
        var report = reports.find(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var other = reports.find(into).orElseThrow(() -> INVALID_REPORT.with().at("into", "is not the id of a report"));
        var merged = report.merging() != null ? report.merging() : other.merging();
        if (merged != null) {
            throw REPORT_MERGED.with().and("merged_into", merged.into());
        }
        if (report.caseId() != null) {
            throw REPORT_IN_CASE.with().and("case_id", report.caseId());
        }
        var alongWithIt = reports.mergedInto(id);
        reports.merge(id, new Report.Merging(into, officer.subject(), clock.instant()));
        audit.record(officer, "report_merged", "report", id);
        alongWithIt.forEach(it -> audit.record(officer, "report_merged", "report", it));
        audit.record(officer, "report_taken_in", "report", into);
    }
}
