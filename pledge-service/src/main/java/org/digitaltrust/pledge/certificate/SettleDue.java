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
    private final Clock clock;

    SettleDue(
            CertificateStore certificates,
            SettleCertificates settle,
            MemberLock lock,
            PublishPledges publish,
            Clock clock) {
        this.certificates = certificates;
        this.settle = settle;
        this.lock = lock;
        this.publish = publish;
        this.clock = clock;
    }

    @Transactional
    List<UUID> members(int atMost) {
        return certificates.membersDue(clock.instant(), atMost);
    }

    /** False where somebody else is at this member, who is left alone. */
    @Transactional
    boolean of(UUID member) {
        var free = lock.tryToTake(member);
        if (free) {
            settle.of(member).ifPresent(cause -> publish.certificatesOf(member, cause, clock.instant()));
        }
        return free;
    }
}
