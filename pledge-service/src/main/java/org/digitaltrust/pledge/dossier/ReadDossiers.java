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
    private final ReadingStore readings;
    private final NoteReading note;
    private final AuditTrail audit;

    ReadDossiers(
            DossierStore dossiers,
            DocumentStore documents,
            DossierKeepers keepers,
            MemberStore members,
            ReadingStore readings,
            NoteReading note,
            AuditTrail audit) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.keepers = keepers;
        this.members = members;
        this.readings = readings;
        this.note = note;
        this.audit = audit;
    }

    /** Empty for a dossier that does not exist, and for one that is not the caller's to see. */
    @Transactional
    Optional<DossierView> dossier(Caller caller, UUID id) {
        var found = visible(caller, id);
        found.ifPresent(it -> note.dossier(caller, it.dossier().facts()));
        return found.map(this::view);
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
        page.items().forEach(it -> note.listed(caller, it.dossier().facts()));
        return Optional.of(page.map(this::view));
    }

    @Transactional
    Optional<Filed> document(Caller caller, UUID dossier, UUID id) {
        var found = visible(caller, dossier);
        var filed = found.flatMap(it -> documents.filed(dossier, id));
        filed.ifPresent(
                it -> note.document(caller, found.orElseThrow().dossier().facts(), id));
        return filed;
    }

    private Optional<DossierStore.Kept> visible(Caller caller, UUID id) {
        return dossiers.dossier(id)
                .filter(it -> keepers.maySee(caller, it.dossier().facts().memberId()));
    }

    private DossierView view(DossierStore.Kept kept) {
        return DossierView.of(kept, readings.of(kept.dossier().facts().id()));
    }
}
