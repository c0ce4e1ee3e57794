package org.digitaltrust.pledge.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as its member and officers see it. */
record CertificateView(
        UUID id,
        UUID memberId,
        UUID assessmentId,
        int rubricVersion,
        CertificateStatus status,
        @Schema(description = "What keeps it suspended") List<Precondition> missing,
        Instant validFrom,
        Instant validUntil,
        int score,
        String band,

        @Schema(description = "Whether everybody sees the score and band")
        boolean showScore) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id(),
                certificate.memberId(),
                certificate.assessmentId(),
                certificate.rubricVersion(),
                certificate.status(),
                certificate.missing(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.score(),
                certificate.band(),
                certificate.showsScore());
    }
}
