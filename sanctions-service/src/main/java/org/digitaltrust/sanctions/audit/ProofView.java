package org.digitaltrust.sanctions.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.digitaltrust.evidence.merkle.Hash;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AuditProof")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProofView(
        @Nullable @Schema(description = "Place of the entry, for a proof of inclusion")
        Long index,

        @Nullable @Schema(description = "Of the earlier log, for a proof of consistency")
        Long first,

        @Schema(description = "How many entries the log has that the proof is about")
        long size,

        @Schema(description = "Base64, in the order of RFC 6962, section 2.1; at most log2(size) + 1")
        List<String> path) {

    static ProofView inclusion(long index, long size, List<Hash> path) {
        return new ProofView(index, null, size, texts(path));
    }

    static ProofView consistency(long first, long size, List<Hash> path) {
        return new ProofView(null, first, size, texts(path));
    }

    private static List<String> texts(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }
}
