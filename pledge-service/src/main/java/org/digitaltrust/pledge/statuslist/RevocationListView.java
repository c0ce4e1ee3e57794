package org.digitaltrust.pledge.statuslist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status method 1EdTechRevocationList of Open Badges: the ids of what is revoked, and nothing else. */
@Schema(
        name = "RevocationList",
        requiredProperties = {"id", "issuer", "revokedCredential"})
record RevocationListView(
        String id,
        String issuer,

        @JsonProperty("revokedCredential") List<RevokedView> revokedCredential) {

    @Schema(
            name = "RevokedCredential",
            requiredProperties = {"id", "revoked"})
    record RevokedView(String id, boolean revoked) {}

    static RevocationListView of(String address, String issuer, ListContent content) {
        return new RevocationListView(
                address,
                issuer,
                content.raised().values().stream()
                        .sorted()
                        .map(RevocationListView::named)
                        .map(it -> new RevokedView(it, true))
                        .toList());
    }

    private static String named(UUID credential) {
        return "urn:uuid:" + credential;
    }
}
