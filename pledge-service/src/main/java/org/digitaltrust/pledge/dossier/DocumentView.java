package org.digitaltrust.pledge.dossier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document without its content. */
@Schema(name = "DossierDocumentView")
record DocumentView(
        UUID id,
        int number,
        DocumentKind kind,
        String title,
        String type,
        int size,

        @Schema(description = "Of the content, in hexadecimal")
        String sha256,

        KeeperView addedBy,
        Instant addedAt) {

    static DocumentView of(DossierDocument document) {
        return new DocumentView(
                document.id(),
                document.number(),
                document.label().kind(),
                document.label().title(),
                document.content().type().mediaType(),
                document.content().size(),
                document.content().sha256(),
                KeeperView.of(document.addedBy()),
                document.addedAt());
    }
}
