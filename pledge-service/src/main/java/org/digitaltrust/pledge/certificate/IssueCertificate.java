package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.member.Insiders;
import org.digitaltrust.pledge.member.MemberStore;

/** Certifies a member who has all that it needs. In its last weeks a certificate gives way to the next. */
@ApplicationScoped
class IssueCertificate {

    private final MemberStore members;
    private final Insiders insiders;
    private final CertificateStore certificates;
    private final SettleCertificates settle;
    private final ReadCircumstances circumstances;
    private final CertificateLedger ledger;
    private final Clock clock;

    IssueCertificate(
            MemberStore members,
            Insiders insiders,
            CertificateStore certificates,
            SettleCertificates settle,
            ReadCircumstances circumstances,
            CertificateLedger ledger,
            Clock clock) {
        this.members = members;
        this.insiders = insiders;
        this.certificates = certificates;
        this.settle = settle;
        this.circumstances = circumstances;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    Issuing by(Caller caller, UUID memberId) {
        settle.hold(memberId);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (members.member(memberId).isEmpty()) {
            return new Issuing.UnknownMember();
        }
        if (insiders.include(caller.subject(), memberId, now)) {
            return new Issuing.OwnCertificate();
        }
        var known = circumstances.of(memberId, now);
        var missing = known.missingAt(now);
        if (!missing.isEmpty()) {
            return new Issuing.Missing(missing);
        }
        // What is told of it need not say this: the state that follows tells of all certificates.
        settle.of(memberId);
        var inTheWay = certificates.lockOpenOf(memberId).stream()
                .filter(it -> it.status != CertificateStatus.REFRESH_DUE)
                .findFirst();
        if (inTheWay.isPresent()) {
            return new Issuing.AlreadyCertified(inTheWay.get().id);
        }
        certificates.lockOpenOf(memberId).forEach(it -> it.replacedAt = now);
        settle.of(memberId);
        return issue(caller, memberId, known, now);
    }

    private Issuing issue(Caller caller, UUID member, Circumstances known, Instant now) {
        var term = settle.termFrom(now);
        var nextLook = Objects.requireNonNull(settle.nextLook(term, known, now));
        var assessment = circumstances.countingAssessmentOf(member, now).orElseThrow();
        return new Issuing.Issued(ledger.issued(caller, member, assessment, term, nextLook));
    }
}
