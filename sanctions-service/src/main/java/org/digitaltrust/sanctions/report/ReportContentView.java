package org.digitaltrust.sanctions.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, for case officers. Who sent it is masked.
 *
 * @param description null where the report is forgotten
 * @param evidence as it was sent: an address is nothing to be opened unprotected
 * @param reveals who has looked at its sender, and why
 */
record ReportContentView(
        ReportSummaryView report, @Nullable String description, List<EvidenceView> evidence, List<RevealView> reveals) {

    /** Evidence that a report points to. */
    @Schema(name = "ReportedEvidence")
    record EvidenceView(
            @Nullable String url,
            @Nullable String sha256,
            @Nullable Instant capturedAt) {}

    /**
     * A look at who sent a report.
     *
     * @param reasons null where the report is forgotten
     */
    @Schema(name = "ReporterReveal")
    record RevealView(
            UUID id, String by, Instant at, @Nullable String reasons) {}

    static ReportContentView of(ReportSummaryView report, Content content, List<RevealView> reveals) {
        var evidence = content.evidence().stream()
                .map(it -> new EvidenceView(it.url(), it.sha256(), it.capturedAt()))
                .toList();
        return new ReportContentView(report, content.description(), evidence, reveals);
    }

    static ReportContentView forgotten(ReportSummaryView report, List<RevealView> reveals) {
        return new ReportContentView(report, null, List.of(), reveals);
    }
}
