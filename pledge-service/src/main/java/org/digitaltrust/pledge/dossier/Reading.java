package org.digitaltrust.pledge.dossier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case officer has read something of a dossier.
 *
 * @param sanctionsSequence of the state of {@code sanctions.v1} that said that a case is open
 */
record Reading(UUID id, UUID dossierId, What what, String reader, Instant at, long sanctionsSequence) {

    @Schema(name = "DossierReadingOf")
    enum What {
        DOSSIER,
        DOCUMENT,
        PACK
    }
}
