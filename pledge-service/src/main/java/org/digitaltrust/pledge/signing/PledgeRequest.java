package org.digitaltrust.pledge.signing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.code.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A declaration: this text, by its hash, each of its clauses, in the language in which it was shown. */
record PledgeRequest(
        @NotNull @Schema(examples = "0192d3a4-7c11-7000-8000-000000000001")
        UUID versionId,

        @NotBlank @Size(max = 64) @Schema(description = "As served with the text", examples = "9f86d081884c7d65...")
        String sha256,

        @NotNull @Size(max = 200) @Schema(examples = "[\"advertising-disclosed\"]")
        List<@NotNull @Size(max = 64) String> acknowledgedClauses,

        @NotNull Language locale) {

    Acceptance toAcceptance() {
        return new Acceptance(versionId, sha256, acknowledgedClauses, locale);
    }
}
