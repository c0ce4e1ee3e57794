package org.digitaltrust.pledge.code;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.pledge.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who gives a code of conduct to whom. */
record CodeRequest(
        @NotBlank
        @Size(max = 200)
        @PlainText
        @Schema(description = "Who gives the code", examples = "Digital Trust Alliance")
        String issuer,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9_]{0,63}")
        @Schema(description = "Whom it is for, as a code", examples = "influencer")
        String audience,

        @Nullable
        @Size(max = 12)
        @Schema(
                description = "The kinds of members whom it is for; all, where none is named",
                examples = "[\"kol\", \"koc\"]")
        List<@NotNull MemberKind> audienceKinds) {

    Set<MemberKind> kinds() {
        return audienceKinds == null ? Set.of() : Set.copyOf(audienceKinds);
    }
}
