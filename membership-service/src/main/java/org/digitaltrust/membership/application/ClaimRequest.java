package org.digitaltrust.membership.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code from the alliance's letter. Case, hyphens and spaces do not matter. */
@Schema(examples = "{\"code\": \"7ZZKQ-4M8TC-0V1RX-9H2BD-E6GJN3\"}")
record ClaimRequest(@NotBlank @Size(max = 100) String code) {}
