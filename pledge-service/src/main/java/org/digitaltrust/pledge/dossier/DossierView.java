package org.digitaltrust.pledge.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.dossier.Dossier.Gap;
import org.digitaltrust.pledge.dossier.Dossier.Status;
import org.digitaltrust.pledge.dossier.Dossier.Step;
import org.digitaltrust.pledge.dossier.DossierFacts.Advertiser;
import org.digitaltrust.pledge.dossier.DossierFacts.Disclosure;
import org.digitaltrust.pledge.dossier.DossierFacts.Permit;
import org.digitaltrust.pledge.dossier.DossierFacts.Product;
import org.digitaltrust.pledge.dossier.DossierFacts.Statement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dossier as it stands now. */
record DossierView(
        UUID id,
        UUID memberId,
        Status status,

        @Schema(description = "What it lacks to be complete")
        List<Gap> missing,

        List<Step> possible,
        Instant madeAt,
        KeeperView statedBy,
        Advertiser advertiser,
        Product product,
        Statement statement,
        Disclosure disclosure,
        @Nullable Permit permit,
        Instant validUntil,
        @Nullable Instant closedAt,
        List<DocumentView> documents,

        @Schema(description = "What case officers have read of it, latest first, 50 at most")
        List<ReadingView> officerReadings) {

    static DossierView of(DossierStore.Kept kept, List<Reading> readings) {
        var dossier = kept.dossier();
        var facts = dossier.facts();
        return new DossierView(
                facts.id(),
                facts.memberId(),
                dossier.status(),
                dossier.missing(),
                dossier.possible(),
                facts.madeAt(),
                KeeperView.of(facts.statedBy()),
                facts.advertiser(),
                facts.product(),
                facts.statement(),
                facts.disclosure(),
                facts.permit(),
                facts.validUntil(),
                dossier instanceof Dossier.Closed it ? it.at() : null,
                kept.documents().stream().map(DocumentView::of).toList(),
                readings.stream().map(ReadingView::of).toList());
    }
}
