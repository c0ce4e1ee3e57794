package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.cases.CaseParts.ClockView;
import org.digitaltrust.sanctions.cases.CaseParts.ConductView;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list, for case officers.
 *
 * @param subjectId the record that speaks for its subject now
 * @param conduct null before triage
 * @param assignee OIDC subject of the case officer who investigates; null before one does
 */
record CaseSummaryView(
        UUID id,
        UUID subjectId,
        CaseStatus status,
        @Nullable ConductView conduct,
        @Nullable String assignee,
        Instant openedAt,
        List<ClockView> clocks) {

    static CaseSummaryView of(CaseFile file, UUID subject) {
        var state = file.state();
        return new CaseSummaryView(
                file.id(),
                subject,
                state.status(),
                ConductView.of(state),
                state.investigator(),
                file.openedAt(),
                ClockView.of(state));
    }
}
