package org.digitaltrust.sanctions.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.digitaltrust.sanctions.report.ReportStore.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list, for case officers.
 *
 * @param readFirst whether it comes from a trusted flagger or an authority
 * @param subjectId who is meant, where a subject was named or held the account alone; the survivor where records were merged
 * @param account as it was named; null where the report is forgotten, as is name
 * @param name of the person, where it names one; not looked up anywhere
 * @param reportsNear how many reports about the same came in within a day of it, itself included
 * @param burst whether those are so many that they may have been arranged; for people to judge, nothing follows from it
 * @param mergedInto the report that it goes on as part of
 * @param caseId the case that was opened from it
 */
record ReportSummaryView(
        UUID id,
        ReportStatus status,
        ReportSource source,
        boolean readFirst,
        Report.Kind about,
        @Nullable UUID subjectId,
        @Nullable String account,
        @Nullable String name,
        String category,
        LocalDate conductDate,
        Instant receivedAt,
        long reportsNear,
        boolean burst,
        @Nullable UUID mergedInto,
        @Nullable UUID caseId) {

    static ReportSummaryView of(Report report, Named named, Surroundings surroundings, int burstOf) {
        var merging = report.merging();
        return new ReportSummaryView(
                report.id(),
                report.status(),
                report.source(),
                report.source().isReadFirst(),
                report.about(),
                surroundings.subject(),
                named.account(),
                named.person(),
                report.category(),
                report.conductDate(),
                report.receivedAt(),
                surroundings.near(),
                surroundings.near() >= burstOf,
                merging == null ? null : merging.into(),
                report.caseId());
    }
}
