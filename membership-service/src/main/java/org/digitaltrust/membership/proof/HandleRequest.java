package org.digitaltrust.membership.proof;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account is called now. */
@Schema(examples = "{\"handle\": \"@lan_van_ke_chuyen\"}")
record HandleRequest(
        @NotNull @Pattern(regexp = Handles.PATTERN, message = Handles.MESSAGE)
        String handle) {}
