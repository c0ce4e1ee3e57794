package org.digitaltrust.pledge.code;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.digitaltrust.pledge.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody has to say, and their name if they want to give it. */
record CommentRequest(
        @NotBlank
        @Size(max = 5_000)
        @PlainText
        @Schema(examples = "Clause 3 should say how quickly a correction is due.")
        String text,

        @Nullable @Size(max = 200) @PlainText @Schema(description = "Yours, if you want to give it", examples = "Lan")
        String name) {}
