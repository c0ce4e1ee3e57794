package org.digitaltrust.sanctions.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.sanctions.name.Band;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names to look for.
 *
 * @param limit the most candidates for each query; 10 unless said
 * @param minimum leaves out whatever is in a worse band; possible unless said
 */
@Schema(examples = """
        {"queries": [{"id": "guest-1", "name": "Nguyễn Văn Mẫu", "birth_year": 1990, "platform_hint": "tiktok"}],
         "limit": 5, "minimum": "strong"}""")
record ScreeningRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Query> queries,
        @Nullable @Min(1) @Max(50) Integer limit,
        @Nullable Band minimum) {

    private static final int USUAL = 10;

    /**
     * One name. What it is, is checked apart: one that cannot be read must not take the others with it.
     *
     * @param id the caller's own, by which it finds the answer
     * @param platformHint of equal candidates, those with an account on this platform come first
     */
    record Query(
            @NotBlank @Size(max = 200) String id,
            @Nullable String name,
            @Nullable Integer birthYear,
            @Nullable @Size(max = 64) String platformHint) {}

    int most() {
        return Objects.requireNonNullElse(limit, USUAL);
    }

    Band least() {
        return Objects.requireNonNullElse(minimum, Band.POSSIBLE);
    }

    /** Answers are found by the id of their query: refuses two queries of one id with 400. */
    void refuseTwins() {
        var seen = new HashSet<String>();
        for (int i = 0; i < queries.size(); i++) {
            if (!seen.add(queries.get(i).id())) {
                throw Problem.invalid("queries[" + i + "].id", "is the id of another query too");
            }
        }
    }
}
