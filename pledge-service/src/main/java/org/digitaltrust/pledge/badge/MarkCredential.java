package org.digitaltrust.pledge.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.digitaltrust.pledge.certificate.CertificateChanged;
import org.digitaltrust.pledge.certificate.CertificateStatus;
import org.digitaltrust.pledge.certificate.Certificates;
import org.digitaltrust.pledge.statuslist.Purpose;
import org.digitaltrust.pledge.statuslist.StatusLists;

/**
 * Says in the status lists how a certificate stands, in the transaction of its change. The credential of a certificate that another
 * one has taken the place of is good until its own end, for as long as the other one is.
 */
@ApplicationScoped
class MarkCredential {

    private final StatusLists statuses;
    private final Certificates certificates;

    MarkCredential(StatusLists statuses, Certificates certificates) {
        this.statuses = statuses;
        this.certificates = certificates;
    }

    void on(@Observes CertificateChanged change) {
        var certificate = change.certificate();
        if (statuses.of(certificate.credentialId()).isEmpty()) {
            statuses.allocate(certificate.credentialId());
        }
        mark(certificate.credentialId(), certificate.status());
        certificates.credentialsReplacedBy(certificate).forEach(it -> mark(it, certificate.status()));
    }

    private void mark(UUID credential, CertificateStatus status) {
        switch (status) {
            case ISSUED, REFRESH_DUE -> statuses.set(Purpose.SUSPENSION, credential, false);
            case SUSPENDED -> statuses.set(Purpose.SUSPENSION, credential, true);
            case REVOKED -> statuses.set(Purpose.REVOCATION, credential, true);
            // Left as it was: nobody shall believe for the last second of a credential that it came back.
            case EXPIRED -> {}
        }
    }
}
