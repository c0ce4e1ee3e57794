package org.digitaltrust.pledge.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.pledge.code.Language;
import org.digitaltrust.pledge.input.PlainText;
import org.digitaltrust.pledge.signing.Guardian.Relationship;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A declaration: this text, by its hash, each of its clauses, in the language in which it was shown. */
record PledgeRequest(
        @NotNull @Schema(examples = "0192d3a4-7c11-7000-8000-000000000001")
        UUID versionId,

        @NotBlank @Size(max = 64) @Schema(description = "As served with the text", examples = "9f86d081884c7d65...")
        String sha256,

        @NotNull @Size(max = 200) @Schema(examples = "[\"advertising-disclosed\"]")
        List<@NotNull @Size(max = 64) String> acknowledgedClauses,

        @NotNull Language locale,

        @Nullable @Schema(description = "Which of one's own memberships signs; the latest, where none is named")
        UUID memberId,

        @Nullable
        @Schema(
                description =
                        "Whether the signer states to be of full age; false needs a guardian. Where it is left out, the"
                                + " evidence says nothing of it, or false beside a guardian")
        Boolean ofAge,

        @Nullable @Valid @Schema(description = "Who signs beside a minor")
        GuardianRequest guardian) {

    /** The guardian, by name. The evidence holds a salted hash of it, and the name itself is sealed. */
    record GuardianRequest(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Nguyễn Thị An")
            String name,

            @NotNull Relationship relationship) {}

    Acceptance toAcceptance() {
        if (guardian != null && Boolean.TRUE.equals(ofAge)) {
            throw Problem.invalid("of_age", "must be false or left out where a guardian signs too");
        }
        var beside = Optional.ofNullable(guardian).map(it -> new Guardian(it.name(), it.relationship()));
        var states = guardian == null ? ofAge : Boolean.FALSE;
        return new Acceptance(versionId, sha256, acknowledgedClauses, locale, states, beside);
    }
}
