package org.digitaltrust.pledge.did;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.digitaltrust.evidence.KeySet;
import org.digitaltrust.evidence.PublicJwk;
import org.digitaltrust.pledge.origin.PublicOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A DID document (W3C DID Core) whose keys may be used for assertions, and for nothing else. */
@Schema(name = "DidDocument")
record DidDocumentView(
        @JsonProperty("@context") List<String> context,
        @Schema(examples = "did:web:digital-trust.example") String id,

        @JsonProperty("verificationMethod") List<KeyView> verificationMethod,

        @JsonProperty("assertionMethod") List<String> assertionMethod) {

    private static final List<String> CONTEXT =
            List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1");

    /** @param id the kid of what the key has signed */
    @Schema(name = "VerificationMethod")
    record KeyView(
            String id,
            String type,
            String controller,

            @JsonProperty("publicKeyJwk") PublicJwk publicKeyJwk) {}

    static DidDocumentView of(PublicOrigin origin, KeySet keys) {
        var methods = keys.keys().stream()
                .map(it -> new KeyView(origin.keyUrl(it.kid()), "JsonWebKey", origin.did(), it))
                .toList();
        return new DidDocumentView(
                CONTEXT,
                origin.did(),
                methods,
                methods.stream().map(KeyView::id).toList());
    }
}
