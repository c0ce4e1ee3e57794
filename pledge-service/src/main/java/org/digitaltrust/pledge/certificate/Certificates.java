package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.certificate.CertificateStore.Kept;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;

/** Certificates as they stand at this moment, whether it has been noted yet or not. */
@ApplicationScoped
public class Certificates {

    private final CertificateStore certificates;
    private final ReadCircumstances circumstances;
    private final MemberStore members;
    private final CertificateConfig config;
    private final Clock clock;

    Certificates(
            CertificateStore certificates,
            ReadCircumstances circumstances,
            MemberStore members,
            CertificateConfig config,
            Clock clock) {
        this.certificates = certificates;
        this.circumstances = circumstances;
        this.members = members;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public Optional<Certificate> find(UUID id) {
        var now = clock.instant();
        return certificates.certificate(id, now).map(it -> current(it, now));
    }

    /** The public name of a member; empty once the member is erased. */
    @Transactional
    public Optional<String> publicNameOf(UUID member) {
        return members.member(member).map(Member::displayName);
    }

    /** Credentials not yet over by their own words, of certificates that this one has taken the place of, one after another. */
    @Transactional
    public List<UUID> credentialsReplacedBy(Certificate certificate) {
        return certificates.credentialsReplacedBy(certificate.id(), clock.instant());
    }

    List<Certificate> of(UUID member, Instant now) {
        return certificates.allOf(member, now).stream()
                .map(it -> current(it, now))
                .toList();
    }

    List<Certificate> page(UUID member, PageRequest page) {
        var now = clock.instant();
        return certificates.page(member, page, now).stream()
                .map(it -> current(it, now))
                .toList();
    }

    private Certificate current(Kept kept, Instant now) {
        if (!kept.isDue()) {
            return kept.certificate();
        }
        var certificate = kept.certificate();
        var known = circumstances.of(certificate.memberId(), certificate.rubricVersion(), now);
        return certificate.standing(Standing.at(now, kept.term(), known, config.refresh()));
    }
}
