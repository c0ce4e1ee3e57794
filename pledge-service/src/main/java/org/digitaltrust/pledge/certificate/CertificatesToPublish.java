package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.pledge.publication.PublishedCertificates;

/** Certificates as others may know them. */
@ApplicationScoped
class CertificatesToPublish implements PublishedCertificates {

    private final Certificates certificates;

    CertificatesToPublish(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public List<PledgesState.Certificate> of(UUID member, Instant at) {
        return certificates.of(member, at).stream()
                .map(it -> new PledgesState.Certificate(
                        it.id(),
                        status(it.status()),
                        it.validFrom(),
                        it.validUntil(),
                        it.showsScore() ? it.band() : null))
                .toList();
    }

    private static PledgesState.CertificateStatus status(CertificateStatus status) {
        return switch (status) {
            case ISSUED -> PledgesState.CertificateStatus.ISSUED;
            case REFRESH_DUE -> PledgesState.CertificateStatus.REFRESH_DUE;
            case SUSPENDED -> PledgesState.CertificateStatus.SUSPENDED;
            case REVOKED -> PledgesState.CertificateStatus.REVOKED;
            case EXPIRED -> PledgesState.CertificateStatus.EXPIRED;
        };
    }
}
