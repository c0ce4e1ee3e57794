package org.digitaltrust.membership.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an application is decided. A rejection needs reasons, a conditional approval conditions. */
@Schema(examples = """
        {"outcome": "approved", "reasons": ["all steps passed"]}""")
record DecisionRequest(
        @NotNull Outcome outcome,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 1000) String> reasons,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1000) String> conditions) {

    /** The property that does not go with the outcome, if there is one. */
    Optional<String> misfit() {
        var conditional = conditions != null && !conditions.isEmpty();
        return switch (outcome) {
            case APPROVED -> conditional ? Optional.of("conditions") : Optional.empty();
            case APPROVED_CONDITIONAL -> conditional ? Optional.empty() : Optional.of("conditions");
            case REJECTED ->
                reasons.isEmpty() ? Optional.of("reasons") : conditional ? Optional.of("conditions") : Optional.empty();
        };
    }

    DecideApplication.Ruling toRuling() {
        var text = new Decision.Text(reasons, conditions == null ? List.of() : conditions);
        return new DecideApplication.Ruling(outcome, text);
    }
}
