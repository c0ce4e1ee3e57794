package org.digitaltrust.pledge.badge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.pledge.certificate.Certificate;
import org.digitaltrust.pledge.certificate.Certificates;

/** Certificates as their badges show them. */
@ApplicationScoped
class CertifiedBadges {

    private final Certificates certificates;

    CertifiedBadges(Certificates certificates) {
        this.certificates = certificates;
    }

    Optional<Badge> badge(UUID certificate) {
        return certificates.find(certificate).map(this::of);
    }

    private Badge of(Certificate certificate) {
        // The name goes when the member is erased, the certificate stays.
        var name = certificates.publicNameOf(certificate.memberId()).orElse("");
        return new Badge(
                certificate.id(),
                certificate.credentialId(),
                certificate.memberId(),
                name,
                certificate.status(),
                certificate.since(),
                certificate.validFrom(),
                certificate.validUntil(),
                Optional.of(new Badge.Result(certificate.score(), certificate.band()))
                        .filter(_ -> certificate.showsScore()));
    }
}
