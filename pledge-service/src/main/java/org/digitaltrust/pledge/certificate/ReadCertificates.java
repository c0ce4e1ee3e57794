package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.member.MemberStore;

/** Reads certificates: in public what everybody may see, all of it for the member and officers. */
@ApplicationScoped
class ReadCertificates {

    private static final Set<String> OFFICERS =
            Set.of("membership_officer", "code_editor", "case_officer", "alliance_admin", "auditor");

    private final Certificates certificates;
    private final MemberStore members;

    ReadCertificates(Certificates certificates, MemberStore members) {
        this.certificates = certificates;
        this.members = members;
    }

    @Transactional
    Optional<PublicCertificateView> inPublic(UUID id) {
        return certificates.find(id).map(it -> PublicCertificateView.of(it, certificates.publicNameOf(it.memberId())));
    }

    @Transactional
    Optional<CertificateView> whole(UUID id) {
        return certificates.find(id).map(CertificateView::of);
    }

    /** Empty for a member who does not exist, and for somebody else. */
    @Transactional
    Optional<Page<CertificateView>> ofMember(Caller caller, UUID id, PageRequest request) {
        return members.member(id)
                .filter(it -> it.isHeldBy(caller.subject()) || OFFICERS.stream().anyMatch(caller::has))
                .map(it -> Page.of(certificates.page(id, request), request, Certificate::id)
                        .map(CertificateView::of));
    }
}
