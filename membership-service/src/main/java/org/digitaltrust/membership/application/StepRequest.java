package org.digitaltrust.membership.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step. A failure and a request for information need a note.
 *
 * @param identityDocument number of the document that an officer saw in the identity step; only a keyed hash of it is kept
 */
@Schema(examples = """
        {"result": "passed", "note": "identity card and selfie match", "evidence": ["identity card seen 2026-11-20"]}""")
record StepRequest(
        @NotNull StepResult result,
        @NotNull @Size(max = 2000) String note,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence,

        @Nullable @Pattern(regexp = "[\\p{L}\\p{N} ./-]{4,64}", message = "must be the number of a document")
        String identityDocument) {

    boolean explainsItself() {
        return result == StepResult.PASSED || !note.isBlank();
    }

    /** A document belongs to the step that it makes pass. */
    boolean documentFits(Step step) {
        return identityDocument == null || (step == Step.IDENTITY && result == StepResult.PASSED);
    }

    RecordStep.Finding toFinding(Step step) {
        var seen = evidence == null ? List.<String>of() : evidence;
        return new RecordStep.Finding(step, result, new StepRecord.Text(note, seen), identityDocument);
    }
}
