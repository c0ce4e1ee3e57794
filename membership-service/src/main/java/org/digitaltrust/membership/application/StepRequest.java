package org.digitaltrust.membership.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a step. A failure and a request for information need a note. */
@Schema(examples = """
        {"result": "passed", "note": "identity card and selfie match", "evidence": ["identity card seen 2026-11-20"]}""")
record StepRequest(
        @NotNull StepResult result,
        @NotNull @Size(max = 2000) String note,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

    boolean explainsItself() {
        return result == StepResult.PASSED || !note.isBlank();
    }

    RecordStep.Finding toFinding(Step step) {
        return new RecordStep.Finding(step, result, note, evidence == null ? List.of() : evidence);
    }
}
