package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.sanctions.evaluation.EvaluationView.CandidateView;
import org.digitaltrust.sanctions.evaluation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a guest list. Members without value are left out; times are UTC.
 *
 * @param asOf when the register was last known to be complete
 * @param validUntil until when all of it may be relied on: the earliest of its rows
 * @param counts rows by outcome
 * @param receipt compact JWS over the whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RundownView(
        UUID id,
        Instant createdAt,
        Instant asOf,
        long registerVersion,
        Instant validUntil,
        Map<String, Integer> counts,
        List<String> ignoredColumns,
        List<RowView> rows,
        List<UnreadableRow> unreadable,
        @Nullable String receipt) {

    /**
     * The answer to one row.
     *
     * @param reason in words
     * @param candidates whom a name may stand for, for callers that may know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(
            int row,
            String person,
            String role,
            String medium,
            @Nullable Instant start,
            @Nullable String programme,
            @Nullable String channel,
            Outcome outcome,
            boolean decision,
            String reason,
            List<String> obligations,
            @Nullable List<CandidateView> candidates,
            @Nullable Instant nextChangeAt) {}

    RundownView with(String receipt) {
        return new RundownView(
                id, createdAt, asOf, registerVersion, validUntil, counts, ignoredColumns, rows, unreadable, receipt);
    }
}
