package org.digitaltrust.pledge.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.digitaltrust.pledge.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a result. */
record DisputeRequest(
        @NotBlank @Size(max = 4000) @PlainText @Schema(examples = "Two of the posts are not mine.")
        String grounds) {}
