package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.pledge.dossier.DocumentStore.Filed;
import org.digitaltrust.pledge.evidence.EvidenceSigner;

/** Packs a dossier for an authority: the manifest, the same signed, and every document. Each making is noted. */
@ApplicationScoped
class MakePack {

    private final DossierStore dossiers;
    private final DocumentStore documents;
    private final DossierKeepers keepers;
    private final EvidenceSigner signer;
    private final NoteReading note;
    private final AuditTrail audit;
    private final Clock clock;

    MakePack(
            DossierStore dossiers,
            DocumentStore documents,
            DossierKeepers keepers,
            EvidenceSigner signer,
            NoteReading note,
            AuditTrail audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.keepers = keepers;
        this.signer = signer;
        this.note = note;
        this.audit = audit;
        this.clock = clock;
    }

    /** What will be in a pack. */
    record Pack(String manifest, String signature, List<Filed> documents, Instant madeAt) {}

    /** Empty for a dossier that does not exist, and for one that is not the caller's to see. */
    @Transactional
    Optional<Pack> of(Caller caller, UUID id) {
        return dossiers.lock(id)
                .filter(it -> keepers.maySee(caller, it.dossier().facts().memberId()))
                .map(it -> {
                    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    var manifest = ManifestView.of(it, now, caller.subject());
                    audit.record(caller, "evidence_pack_made", "dossier", id);
                    note.pack(caller, it.dossier().facts());
                    return new Pack(
                            CanonicalJson.of(manifest),
                            signer.sign(ManifestView.TYPE, manifest),
                            documents.filedIn(id),
                            now);
                });
    }
}
