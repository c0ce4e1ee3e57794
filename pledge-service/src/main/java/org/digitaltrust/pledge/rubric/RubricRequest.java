package org.digitaltrust.pledge.rubric;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.pledge.input.PlainText;
import org.digitaltrust.pledge.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rubric as its maker writes it: five pillars with weights, and bands of scores. */
record RubricRequest(
        @NotNull @Size(min = 5, max = 5) @Schema(description = "Weights sum to 100")
        List<@NotNull @Valid PillarText> pillars,

        @NotNull @Size(min = 1, max = 20) @Schema(description = "The first begins at 0; from one on, all certify")
        List<@NotNull @Valid BandText> bands,

        @Nullable @Valid @Schema(description = "What the current rubric requires, where it is left out")
        RequirementsText requires) {

    /** Whom it certifies, and on which pledges. */
    record RequirementsText(
            @NotNull
            @Size(max = 20)
            @Schema(
                    description = "Audiences of codes that must all be pledged to; none: any",
                    examples = "[\"all_members\"]")
            List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,63}") String> codeAudiences,

            @NotNull @Size(max = 20) @Schema(description = "None: all", examples = "[\"kol\"]")
            List<@NotNull MemberKind> memberKinds) {}

    record PillarText(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,31}") @Schema(examples = "transparency")
            String code,

            @NotNull @Min(1) @Max(96) @Schema(examples = "25")
            Integer weight,

            @NotNull @Valid Words title) {}

    record BandText(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,31}") @Schema(examples = "trusted")
            String code,

            @NotNull @Min(0) @Max(100) @Schema(examples = "70")
            Integer from,

            @NotNull Boolean certifies,
            @NotNull @Valid Words title) {}

    record Words(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Đáng tin cậy")
            String vi,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Trusted")
            String en) {
        Wording toWording() {
            return new Wording(vi, en);
        }
    }

    Rubric toRubric() {
        return new Rubric(
                pillars.stream()
                        .map(it -> new Pillar(it.code(), it.weight(), it.title().toWording()))
                        .toList(),
                bands.stream()
                        .map(it -> new RubricBand(
                                it.code(), it.from(), it.certifies(), it.title().toWording()))
                        .toList(),
                Requirements.NONE);
    }

    /** Null where they are left out. */
    @Nullable
    Requirements toRequirements() {
        return requires == null ? null : new Requirements(requires.codeAudiences(), requires.memberKinds());
    }
}
