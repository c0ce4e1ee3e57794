package org.digitaltrust.sanctions.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the subject is charged with. All evidence of the case goes with it.
 *
 * @param facts what is said to have happened, in words for the subject
 */
@Schema(name = "CaseNotice", examples = """
        {"charges": [{"version_id": "01980000-0000-7000-8000-000000000003", "clause_id": "3.2"},
                     {"instrument": "law-75-2025", "article": "Art. 15a"}],
         "facts": "On 30 November 2026 you presented a tea that you were paid for, without saying so."}""")
record NoticeRequest(
        @NotEmpty @Size(max = 20) List<@Valid @NotNull Cited> charges,
        @NotBlank @Size(max = 20_000) String facts) {

    /**
     * A clause of a version that was in force on the day of the conduct, or an article of a legal instrument; one of both.
     *
     * @param instrument an id of {@code GET /sanctions/v1/legal-instruments}
     */
    @Schema(name = "CaseChargeRequest")
    record Cited(
            @Nullable UUID versionId,
            @Nullable @Size(min = 1, max = 64) String clauseId,
            @Nullable @Size(min = 1, max = 64) String instrument,

            @Nullable @Size(max = 64) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
            String article) {

        Charge charge() {
            return new Charge(versionId, clauseId, instrument, article);
        }
    }
}
