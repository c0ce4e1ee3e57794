package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.dossier.DocumentStore.Filed;
import org.digitaltrust.pledge.member.MemberStore;

/** Reads dossiers as they stand now, for who keeps them and for officers, whose reading is noted. */
@ApplicationScoped
class ReadDossiers {

    private final DossierStore dossiers;
    private final DocumentStore documents;
    private final DossierKeepers keepers;
    private final MemberStore members;
    private final AuditTrail audit;

    ReadDossiers(
            DossierStore dossiers,
            DocumentStore documents,
            DossierKeepers keepers,
            MemberStore members,
            AuditTrail audit) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.keepers = keepers;
        this.members = members;
        this.audit = audit;
    }

    /** Empty for a dossier that does not exist, and for one that is not the caller's to see. */
    @Transactional
    Optional<DossierView> dossier(Caller caller, UUID id) {
        var found = visible(caller, id);
        found.ifPresent(it -> note(caller, it, "dossier_read", "dossier", id));
        return found.map(DossierView::of);
    }

    /** Empty for a member who does not exist, and for somebody else. */
    @Transactional
    Optional<Page<DossierView>> ofMember(Caller caller, UUID member, PageRequest request) {
        if (!keepers.maySee(caller, member) || (members.member(member).isEmpty() && !dossiers.hasAnyOf(member))) {
            return Optional.empty();
        }
        if (keepers.seesAsOfficer(caller, member)) {
            audit.record(caller, "dossiers_listed", "member", member);
        }
        var page = Page.of(
                dossiers.pageOf(member, request),
                request,
                it -> it.dossier().facts().id());
        return Optional.of(page.map(DossierView::of));
    }

    @Transactional
    Optional<Filed> document(Caller caller, UUID dossier, UUID id) {
        var found = visible(caller, dossier);
        var filed = found.flatMap(it -> documents.filed(dossier, id));
        filed.ifPresent(it -> note(caller, found.orElseThrow(), "dossier_document_read", "dossier_document", id));
        return filed;
    }

    private Optional<DossierStore.Kept> visible(Caller caller, UUID id) {
        return dossiers.dossier(id)
                .filter(it -> keepers.maySee(caller, it.dossier().facts().memberId()));
    }

    private void note(Caller caller, DossierStore.Kept kept, String deed, String type, UUID id) {
        if (keepers.seesAsOfficer(caller, kept.dossier().facts().memberId())) {
            audit.record(caller, deed, type, id);
        }
    }
}
