package org.digitaltrust.membership.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.digitaltrust.membership.application.CalendarDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an officer records. */
@Schema(examples = """
        {"programme": "Influencer Trust Awards", "year": 2026, "category": "Education", "title": "Gold",
         "jury_decision": {"number": "12/QĐ-BGK", "decided_on": "2026-11-20", "url": "https://example.vn/12"}}""")
record RecognitionRequest(
        @NotBlank @Size(max = 100) String programme,
        @NotNull @Min(2000) @Max(2199) Integer year,
        @NotBlank @Size(max = 100) String category,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Valid JuryDecisionBody juryDecision) {

    /** The decision of the jury. */
    record JuryDecisionBody(
            @NotBlank @Size(max = 60) String number,
            @NotNull @CalendarDate @PastOrPresent LocalDate decidedOn,

            @Nullable
            @Size(max = 500)
            @Pattern(regexp = "https://[!-~]+", message = "must be an address that begins with https://")
            String url) {}

    Recognition.Award toAward() {
        return new Recognition.Award(programme.strip(), year, category.strip(), title.strip());
    }

    Recognition.JuryDecision toDecision() {
        return new Recognition.JuryDecision(
                juryDecision.number().strip(), juryDecision.decidedOn(), juryDecision.url());
    }
}
