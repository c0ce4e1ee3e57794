package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.dossier.DossierDocument.Content;
import org.digitaltrust.pledge.dossier.DossierDocument.Label;
import org.digitaltrust.pledge.dossier.DossierStore.Kept;
import org.jspecify.annotations.Nullable;

/** Puts a document into a dossier: first it is asked whether that is possible, then the file is kept, then the row is written. */
@ApplicationScoped
class AddDocument {

    private final DossierStore dossiers;
    private final DocumentStore documents;
    private final DossierKeepers keepers;
    private final Quota quota;
    private final AuditTrail audit;
    private final Clock clock;

    AddDocument(
            DossierStore dossiers,
            DocumentStore documents,
            DossierKeepers keepers,
            Quota quota,
            AuditTrail audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.keepers = keepers;
        this.quota = quota;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is in the way now, before anything is read or kept; empty where nothing is. */
    @Transactional
    Optional<Outcome> obstacle(Caller caller, UUID dossier) {
        return Optional.ofNullable(obstacle(caller, dossiers.dossier(dossier).orElse(null)));
    }

    @Transactional
    Outcome by(Caller caller, UUID dossier, UUID id, Label label, Content content, StoredFile file) {
        dossiers.memberOf(dossier).ifPresent(quota::hold);
        var kept = dossiers.lock(dossier).orElse(null);
        var obstacle = obstacle(caller, kept);
        if (kept == null || obstacle != null) {
            return obstacle == null ? new Outcome.Unknown() : obstacle;
        }
        var member = kept.dossier().facts().memberId();
        var keeper = keepers.keeper(caller, member).orElseThrow();
        var same = kept.documents().stream()
                .filter(it -> it.content().sha256().equals(content.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return new Outcome.KeptAlready(same.get().id());
        }
        var tooMuch = quota.forBytes(member, content.size());
        if (tooMuch.isPresent()) {
            return tooMuch.get();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var number = kept.documents().size() + 1;
        documents.add(new DossierDocument(id, dossier, number, label, content, keeper, now), file);
        audit.record(caller, "dossier_document_added", "dossier", dossier);
        return new Outcome.Done(id);
    }

    private @Nullable Outcome obstacle(Caller caller, @Nullable Kept kept) {
        if (kept == null || !keepers.mayKeep(caller, kept.dossier().facts().memberId())) {
            return new Outcome.Unknown();
        }
        if (!(kept.dossier() instanceof Dossier.Open)) {
            var dossier = kept.dossier();
            return new Outcome.NotPossible(dossier.status(), dossier.possible(), dossier.missing());
        }
        return kept.documents().size() < DossierDocument.MOST ? null : new Outcome.Full(DossierDocument.MOST);
    }
}
