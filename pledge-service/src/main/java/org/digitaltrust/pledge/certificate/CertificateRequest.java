package org.digitaltrust.pledge.certificate;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to certify. */
record CertificateRequest(
        @NotNull @Schema(examples = "01930000-0000-7000-9000-000000000001")
        UUID memberId) {}
