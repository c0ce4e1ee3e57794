package org.digitaltrust.sanctions.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AuditCheckpoint")
record CheckpointView(
        @Schema(description = "How many entries the log had", examples = "48213")
        long size,

        Instant at,

        @Schema(
                description = "Root of the tree over these entries (RFC 6962), Base64",
                examples = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        String root,

        @Schema(description = "Compact JWS of typ dta-checkpoint+jws over origin, size, root and at")
        String evidence) {

    static CheckpointView of(Checkpoint it) {
        return new CheckpointView(it.size(), it.at(), it.root().toString(), it.evidence());
    }
}
