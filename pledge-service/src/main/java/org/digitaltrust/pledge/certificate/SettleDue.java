package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.publication.MemberLock;
import org.digitaltrust.pledge.publication.PublishPledges;

/** What time alone does to certificates of one member, in one transaction. */
@ApplicationScoped
class SettleDue {

    private final CertificateStore certificates;
    private final SettleCertificates settle;
    private final MemberLock lock;
    private final PublishPledges publish;
    private final CertificateConfig config;
    private final Clock clock;

    SettleDue(
            CertificateStore certificates,
            SettleCertificates settle,
            MemberLock lock,
            PublishPledges publish,
            CertificateConfig config,
            Clock clock) {
        this.certificates = certificates;
        this.settle = settle;
        this.lock = lock;
        this.publish = publish;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    List<UUID> members() {
        return certificates.membersDue(clock.instant(), config.certificatesPerLook());
    }

    /** Leaves a member alone whom somebody else is at. */
    @Transactional
    void of(UUID member) {
        if (lock.tryToTake(member)) {
            settle.of(member).ifPresent(cause -> publish.certificatesOf(member, cause, clock.instant()));
        }
    }
}
