package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.sanctions.cases.CaseEnding.Outcome;
import org.digitaltrust.sanctions.cases.CaseParts.ChargeView;
import org.digitaltrust.sanctions.cases.CaseParts.ClockView;
import org.digitaltrust.sanctions.cases.CaseParts.ConductView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case, for case officers.
 *
 * @param subjectId the record that speaks for its subject now
 * @param conduct null before triage
 * @param assignee OIDC subject of the case officer who investigates; null before one does
 * @param ownMotion whether the alliance began it without a report
 * @param reportIds the reports it was opened from
 * @param charges those of the notice; none before it
 * @param possible what can be done now, by those who may
 * @param outcomes with which it can be ended now
 * @param timeline oldest first
 */
record CaseView(
        UUID id,
        UUID subjectId,
        CaseStatus status,
        @Nullable ConductView conduct,
        @Nullable String assignee,
        Instant openedAt,
        List<ClockView> clocks,
        boolean ownMotion,
        List<UUID> reportIds,
        List<ChargeView> charges,
        List<EvidenceView> evidence,
        Set<CaseAction> possible,
        Set<Outcome> outcomes,
        List<StepView> timeline)
        implements ShownCase {

    /**
     * Evidence in a case. An address is nothing to be opened unprotected.
     *
     * @param addedBy OIDC subject of a case officer
     */
    @Schema(name = "CaseEvidence")
    record EvidenceView(
            UUID id,
            @Nullable String url,
            @Nullable String sha256,
            @Nullable Instant capturedAt,
            @Nullable String note,
            String addedBy,
            Instant addedAt) {
        static EvidenceView of(CaseEvidence it) {
            var pointer = it.pointer();
            return new EvidenceView(
                    it.id(),
                    pointer.url(),
                    pointer.sha256(),
                    pointer.capturedAt(),
                    pointer.note(),
                    it.addedBy(),
                    it.addedAt());
        }
    }

    /**
     * What was done.
     *
     * @param by OIDC subject; null where time did it
     * @param words what was written with it: reasons, the facts of a notice, a response; null where nothing was, and where the case is
     *     forgotten
     */
    @Schema(name = "CaseStep")
    record StepView(
            CaseStep.Done action,
            @Nullable String by,
            Instant at,
            @Nullable String words) {}
}
