package org.digitaltrust.pledge.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.digitaltrust.pledge.assessment.Assessment.Decision;
import org.digitaltrust.pledge.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a dispute ends: the result is confirmed, or another opinion takes its place. */
record DisputeDecisionRequest(
        @NotNull Decision outcome,

        @NotBlank @Size(max = 4000) @PlainText @Schema(examples = "The posts in question were left out.")
        String reasons,

        @Nullable @Size(min = 1, max = 20) @Schema(description = "When the result is changed: each pillar anew")
        List<@NotNull @Valid JudgementView> pillars) {

    @AssertTrue(message = "must be there when the result is changed, and only then")
    @Schema(hidden = true)
    boolean isPillars() {
        return outcome == null || (outcome == Decision.CHANGED) == (pillars != null);
    }

    Optional<Judgements> toJudgements() {
        return Optional.ofNullable(pillars)
                .map(it -> new Judgements(
                        it.stream().map(JudgementView::toJudgement).toList()));
    }
}
