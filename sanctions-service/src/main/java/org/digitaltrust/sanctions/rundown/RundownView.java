package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.sanctions.evaluation.Outcome;
import org.digitaltrust.sanctions.name.Band;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a guest list. Members without value are left out; times are UTC.
 *
 * @param asOf when the register was last known to be complete
 * @param validUntil until when all of it may be relied on: the earliest of its rows
 * @param counts rows by outcome
 * @param receipt compact JWS over all the rest
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
     * The answer to one row, with what it asked.
     *
     * @param reason in words
     * @param candidates whom a name may stand for who would be refused, best first, for callers that may know
     * @param evidenceId under which the log of disclosures keeps what the row told; null for a row that told nothing
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
            Details details,
            Outcome outcome,
            boolean decision,
            @Nullable UUID subjectId,
            String reason,
            List<String> obligations,
            @Nullable List<CandidateView> candidates,
            @Nullable Instant nextChangeAt,
            @Nullable UUID evidenceId) {}

    /** What else a row asked, as it was understood. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            @Nullable Integer birthYear,
            @Nullable String territory,
            @Nullable Boolean commercial,
            @Nullable String sector,
            @Nullable String programmeClass,
            @Nullable String content,
            @Nullable String carveOut,
            @Nullable String permitId) {}

    /** Somebody near the asked name who would be refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RundownCandidate")
    record CandidateView(UUID subjectId, @Nullable String name, Band band) {}

    RundownView with(String receipt) {
        return new RundownView(
                id, createdAt, asOf, registerVersion, validUntil, counts, ignoredColumns, rows, unreadable, receipt);
    }
}
