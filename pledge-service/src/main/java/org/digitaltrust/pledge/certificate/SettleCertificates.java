package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState.Cause;
import org.digitaltrust.pledge.publication.MemberLock;
import org.jspecify.annotations.Nullable;

/** Finds anew how the certificates of a member stand, and notes what has changed. Belongs to the caller's transaction. */
@ApplicationScoped
class SettleCertificates {

    private final CertificateStore certificates;
    private final ReadCircumstances circumstances;
    private final MemberLock lock;
    private final CertificateConfig config;
    private final Event<CertificateChanged> changed;
    private final Clock clock;

    SettleCertificates(
            CertificateStore certificates,
            ReadCircumstances circumstances,
            MemberLock lock,
            CertificateConfig config,
            Event<CertificateChanged> changed,
            Clock clock) {
        this.certificates = certificates;
        this.circumstances = circumstances;
        this.lock = lock;
        this.config = config;
        this.changed = changed;
        this.clock = clock;
    }

    /** What others are to be told; empty if nothing has changed for them. */
    Optional<Cause> of(UUID member) {
        // First, so that what is read after it is no older than what others have written before they let go of it.
        lock.take(member);
        var open = certificates.lockOpenOf(member);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var causes = open.stream().flatMap(it -> settle(it, now).stream()).toList();
        certificates.flush();
        return causes.isEmpty() ? Optional.empty() : Optional.of(causes.getLast());
    }

    /** Has whatever else changes how the member stands wait for the end of the transaction. */
    void hold(UUID member) {
        lock.take(member);
    }

    /** The time of a certificate that begins now. */
    Term termFrom(Instant now) {
        return Term.of(now, config.monthsValid());
    }

    /** When to look at a certificate again; null once it has ended. */
    @Nullable
    Instant nextLook(Term term, Circumstances known, Instant now) {
        return Standing.at(now, term, known, config.refresh()).nextLook(now, term, known, config.refresh());
    }

    private Optional<Cause> settle(CertificateRow row, Instant now) {
        var known = circumstances.of(row.memberId, row.rubricVersion, now);
        var before = row.status;
        var standing = Standing.at(now, row.term(), known, config.refresh());
        var turned = row.moveTo(standing, now);
        row.dueAt = standing.nextLook(now, row.term(), known, config.refresh());
        if (!turned) {
            return Optional.empty();
        }
        changed.fire(new CertificateChanged(row.toCertificate()));
        return Optional.of(cause(before, standing.status()));
    }

    private static Cause cause(CertificateStatus before, CertificateStatus after) {
        return switch (after) {
            case SUSPENDED -> Cause.CERTIFICATE_SUSPENDED;
            case REVOKED -> Cause.CERTIFICATE_REVOKED;
            case EXPIRED -> Cause.CERTIFICATE_EXPIRED;
            case ISSUED -> Cause.CERTIFICATE_RESTORED;
            case REFRESH_DUE ->
                before == CertificateStatus.SUSPENDED ? Cause.CERTIFICATE_RESTORED : Cause.CERTIFICATE_REFRESH_DUE;
        };
    }
}
