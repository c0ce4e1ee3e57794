package org.digitaltrust.sanctions.report;

/** What has become of a report. */
enum ReportStatus {
    RECEIVED,
    /** Goes on as part of another report about the same. */
    MERGED,
    /** A case was opened from it. */
    IN_CASE
}
