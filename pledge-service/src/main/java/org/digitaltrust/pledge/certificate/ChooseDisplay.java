package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.publication.MemberLock;

/** A member says whether everybody may see the score and band. */
@ApplicationScoped
class ChooseDisplay {

    private final CertificateStore certificates;
    private final MemberStore members;
    private final MemberLock lock;
    private final CertificateLedger ledger;
    private final Clock clock;

    ChooseDisplay(
            CertificateStore certificates,
            MemberStore members,
            MemberLock lock,
            CertificateLedger ledger,
            Clock clock) {
        this.certificates = certificates;
        this.members = members;
        this.lock = lock;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** False for a certificate that does not exist, and for somebody else's. */
    @Transactional
    boolean by(Caller caller, UUID id, boolean showScore) {
        var own = certificates.memberOf(id).flatMap(members::member).filter(it -> it.isHeldBy(caller.subject()));
        if (own.isEmpty()) {
            return false;
        }
        lock.take(own.get().id());
        var row = certificates.lock(id).orElseThrow();
        if (row.showScore != showScore) {
            row.showScore = showScore;
            row.version++;
            ledger.displayChosen(caller, row, clock.instant());
        }
        return true;
    }
}
