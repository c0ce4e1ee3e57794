package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.contracts.PledgesState.Cause;
import org.digitaltrust.pledge.assessment.AssessmentResults;
import org.digitaltrust.pledge.publication.PublishPledges;

/** Writes down what people do to certificates: the row, who did it, and what others are told, in the caller's transaction. */
@ApplicationScoped
class CertificateLedger {

    private final CertificateStore certificates;
    private final AuditTrail audit;
    private final PublishPledges publish;
    private final Event<CertificateChanged> changed;
    private final Ids ids;

    CertificateLedger(
            CertificateStore certificates,
            AuditTrail audit,
            PublishPledges publish,
            Event<CertificateChanged> changed,
            Ids ids) {
        this.certificates = certificates;
        this.audit = audit;
        this.publish = publish;
        this.changed = changed;
        this.ids = ids;
    }

    UUID issued(Caller by, UUID member, AssessmentResults.Found assessment, Term term, Instant nextLook) {
        var issued = certificates.add(ids.next(), member, assessment, term, nextLook, by.subject());
        audit.record(by, "certificate_issued", "certificate", issued.id());
        changed.fire(new CertificateChanged(issued));
        publish.certificatesOf(member, Cause.CERTIFICATE_ISSUED, term.from());
        return issued.id();
    }

    void displayChosen(Caller by, CertificateRow row, Instant at) {
        certificates.flush();
        audit.record(by, "certificate_display_chosen", "certificate", row.id);
        changed.fire(new CertificateChanged(row.toCertificate()));
        publish.certificatesOf(row.memberId, Cause.CERTIFICATE_DISPLAY_CHANGED, at);
    }
}
