package org.digitaltrust.pledge.certificate;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What everybody may see of a certificate. */
record DisplayRequest(
        @NotNull @Schema(description = "The score and its band")
        Boolean showScore,

        @Nullable
        @AssertFalse(message = "must be false: certificates do not know legal names")
        @Schema(description = "Always false: certificates do not know legal names")
        Boolean showLegalName) {}
