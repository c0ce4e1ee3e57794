package org.digitaltrust.sanctions.report;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What whoever has the code of a report hears: nothing of whom it is about, or of who else has reported.
 *
 * @param status received; whether it goes on as part of another's report is not told, since that would tell that there is one
 */
record TrackedReportView(Status status, String category, LocalDate conductDate, Instant receivedAt) {

    /** What the sender of a report may know. */
    @Schema(name = "TrackedReportStatus")
    enum Status {
        RECEIVED
    }

    static TrackedReportView of(Report report) {
        return new TrackedReportView(Status.RECEIVED, report.category(), report.conductDate(), report.receivedAt());
    }
}
