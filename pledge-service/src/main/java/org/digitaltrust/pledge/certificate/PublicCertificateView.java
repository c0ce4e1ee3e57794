package org.digitaltrust.pledge.certificate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate as everybody may see it. Why it is suspended is not for everybody. */
record PublicCertificateView(
        UUID id,

        @Nullable @Schema(description = "Null once the member is erased", examples = "Khoai Lang Thang")
        String publicName,

        CertificateStatus status,
        @Schema(description = "Whether it holds now") boolean valid,
        Instant validFrom,
        Instant validUntil,
        int rubricVersion,

        @Nullable @Schema(description = "If the member chose to show it")
        Integer score,

        @Nullable @Schema(description = "If the member chose to show it")
        String band) {

    static PublicCertificateView of(Certificate certificate, Optional<String> publicName) {
        return new PublicCertificateView(
                certificate.id(),
                publicName.orElse(null),
                certificate.status(),
                certificate.status().holds(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.rubricVersion(),
                certificate.showsScore() ? certificate.score() : null,
                certificate.showsScore() ? certificate.band() : null);
    }
}
