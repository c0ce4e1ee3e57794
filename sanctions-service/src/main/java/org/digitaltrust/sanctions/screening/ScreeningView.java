package org.digitaltrust.sanctions.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.name.Part;
import org.digitaltrust.sanctions.screening.ScreeningRequest.Query;
import org.digitaltrust.sanctions.standing.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found. It never says what may be done.
 *
 * @param algorithm by which rules and prices scores came about
 * @param asOf when the register was last known to be complete
 */
record ScreeningView(
        String algorithm, long registerVersion, Instant asOf, Band minimum, int limit, List<Result> results) {

    @Schema(name = "ScreeningStatus")
    enum Status {
        OK,
        INVALID
    }

    /** The query as it was understood. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Understood(
            String normalised,
            @Nullable Integer birthYear,
            @Nullable String platformHint) {}

    /**
     * @param candidates best first
     * @param reviewed how many more there are that this party has found to be somebody else
     * @param message what is wrong with an invalid query
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String id,
            Status status,
            @Nullable Understood query,
            List<CandidateView> candidates,
            int reviewed,
            @Nullable String message) {

        static Result invalid(Query query, NameCheck.Fault fault) {
            return new Result(query.id(), Status.INVALID, null, List.of(), 0, fault.toString());
        }

        static Result ok(Query query, String normalised, List<Candidate> candidates, int reviewed) {
            return new Result(
                    query.id(),
                    Status.OK,
                    new Understood(normalised, query.birthYear(), query.platformHint()),
                    candidates.stream().map(CandidateView::of).toList(),
                    reviewed,
                    null);
        }
    }

    /**
     * @param name what the subject is shown as
     * @param matchedName which of its names is near; left out for a legal name that the caller has not spelt out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScreeningCandidate")
    record CandidateView(
            UUID subjectId,
            @Nullable String name,
            @Nullable String matchedName,
            Band band,
            double score,
            List<String> reasons,
            List<PartView> parts,
            BirthYearMatch birthYearMatch,
            Standing.Effect standing) {

        static CandidateView of(Candidate it) {
            var subject = it.record().subject();
            return new CandidateView(
                    subject.id(),
                    subject.displayName(),
                    it.matchedName(),
                    it.band(),
                    it.score(),
                    it.reasons(),
                    it.parts().stream().map(PartView::of).toList(),
                    it.birthYear(),
                    it.standing().effect());
        }
    }

    /** A part of the asked name beside its counterpart. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(@Nullable String query, @Nullable String matched, String reason) {
        static PartView of(Part it) {
            return new PartView(it.query(), it.matched(), it.reason());
        }
    }
}
