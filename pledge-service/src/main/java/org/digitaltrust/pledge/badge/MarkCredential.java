package org.digitaltrust.pledge.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.digitaltrust.pledge.certificate.Certificate;
import org.digitaltrust.pledge.certificate.CertificateChanged;
import org.digitaltrust.pledge.certificate.CertificateStatus;
import org.digitaltrust.pledge.statuslist.Purpose;
import org.digitaltrust.pledge.statuslist.StatusLists;

/** Says in the status lists how a certificate stands, in the transaction of its change. */
@ApplicationScoped
class MarkCredential {

    private final StatusLists statuses;

    MarkCredential(StatusLists statuses) {
        this.statuses = statuses;
    }

    void on(@Observes CertificateChanged change) {
        var certificate = change.certificate();
        if (statuses.of(certificate.id()).isEmpty()) {
            statuses.allocate(certificate.id());
        }
        if (endedEarly(certificate)) {
            statuses.set(Purpose.REVOCATION, certificate.id(), true);
        }
        // What has ended is left as it was: nobody shall believe for the last second of a credential that it came back.
        if (!certificate.status().isFinal()) {
            statuses.set(Purpose.SUSPENSION, certificate.id(), certificate.status() == CertificateStatus.SUSPENDED);
        }
    }

    /** Its credential says a later end: after a revocation, and when another certificate has taken the place of this one. */
    private static boolean endedEarly(Certificate certificate) {
        return switch (certificate.status()) {
            case REVOKED -> true;
            case EXPIRED -> certificate.since().isBefore(certificate.validUntil());
            case ISSUED, REFRESH_DUE, SUSPENDED -> false;
        };
    }
}
