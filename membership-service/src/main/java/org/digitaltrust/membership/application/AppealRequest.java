package org.digitaltrust.membership.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the applicant thinks that a rejection is wrong. */
@Schema(
        examples =
                "{\"grounds\": \"The second account was mistaken for somebody else's; see the attached statement.\"}")
record AppealRequest(@NotBlank @Size(max = 5000) String grounds) {}
