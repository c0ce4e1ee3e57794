package org.digitaltrust.pledge.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.digitaltrust.pledge.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A judgement of one pillar, as it is written and read. */
@Schema(name = "Judgement")
record JudgementView(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,31}") @Schema(examples = "transparency")
        String pillar,

        @NotNull @Min(0) @Max(100) @Schema(description = "Of the points that the pillar is worth", examples = "80")
        Integer percent,

        @NotBlank @Size(max = 4000) @PlainText @Schema(examples = "Each of the ten posts looked at names its sponsor.")
        String reasons,

        @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "Addresses of what shows it", examples = "[\"https://example.org/post/1\"]")
        List<@NotNull @Size(max = 2000) @Pattern(regexp = "https?://[!-~]+") String> evidence) {

    Judgement toJudgement() {
        return new Judgement(pillar, percent, reasons, evidence);
    }

    static JudgementView of(Judgement judgement) {
        return new JudgementView(judgement.pillar(), judgement.percent(), judgement.reasons(), judgement.evidence());
    }
}
