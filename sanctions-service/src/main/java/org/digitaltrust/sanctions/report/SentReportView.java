package org.digitaltrust.sanctions.report;

import java.time.Instant;
import java.util.UUID;

/**
 * What the sender of a report keeps.
 *
 * @param trackingCode by which {@code GET /sanctions/v1/reports/{tracking_code}} tells what became of it; whoever has it can ask
 */
record SentReportView(UUID id, String trackingCode, TrackedReportView.Status status, Instant receivedAt) {}
