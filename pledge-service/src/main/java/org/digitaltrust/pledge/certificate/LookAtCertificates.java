package org.digitaltrust.pledge.certificate;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.pledge.review.OneByOne;
import org.digitaltrust.pledge.review.OneByOne.Kind;

/**
 * Looks at certificates whose time has come: something they need begins or ends, or they themselves do. Readers do not wait
 * for it; it is for those who are told.
 */
@ApplicationScoped
class LookAtCertificates {

    private final SettleDue due;
    private final OneByOne oneByOne;
    private final int mostAtOnce;

    LookAtCertificates(SettleDue due, OneByOne oneByOne, CertificateConfig config) {
        this.due = due;
        this.oneByOne = oneByOne;
        this.mostAtOnce = config.certificatesPerLook();
    }

    @Scheduled(every = "${certificate.look-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        oneByOne.all(Kind.CERTIFICATES, mostAtOnce, due::members, due::of);
    }
}
