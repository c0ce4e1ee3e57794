package org.digitaltrust.membership.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a recognition is revoked. */
@Schema(examples = "{\"reason\": \"The jury has withdrawn its decision 12/QĐ-BGK.\"}")
record RevocationRequest(@NotBlank @Size(max = 2000) String reason) {}
