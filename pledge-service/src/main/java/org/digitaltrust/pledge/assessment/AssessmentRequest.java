package org.digitaltrust.pledge.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to assess. */
record AssessmentRequest(
        @NotNull @Schema(examples = "01930000-0000-7000-9000-000000000001")
        UUID memberId) {}
