package org.digitaltrust.sanctions.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report without what is sealed of it.
 *
 * @param subject the one that was named or held the account; a later merge of records is followed where it is shown
 * @param conductDate the day on which it happened, in Asia/Ho_Chi_Minh
 * @param merging null while it stands for itself
 * @param caseId the case that was opened from it
 */
record Report(
        UUID id,
        ReportSource source,
        Kind about,
        @Nullable UUID subject,
        String category,
        LocalDate conductDate,
        Instant receivedAt,
        @Nullable Merging merging,
        @Nullable UUID caseId) {

    /** How a report says whom it means. */
    @Schema(name = "ReportedAs")
    enum Kind {
        SUBJECT,
        ACCOUNT,
        PERSON
    }

    /** Another report says the same, and goes on in its place. */
    record Merging(UUID into, String by, Instant at) {}

    ReportStatus status() {
        if (merging != null) {
            return ReportStatus.MERGED;
        }
        return caseId == null ? ReportStatus.RECEIVED : ReportStatus.IN_CASE;
    }
}
