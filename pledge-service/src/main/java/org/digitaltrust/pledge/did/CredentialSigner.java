package org.digitaltrust.pledge.did;

import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.pledge.evidence.EvidenceSigner;
import org.digitaltrust.pledge.origin.PublicOrigin;

/** Signs credentials with the key of evidence, named by its address in the DID document: where verifiers look it up. */
@ApplicationScoped
public class CredentialSigner {

    private final PublicOrigin origin;
    private final EvidenceSigner signer;

    CredentialSigner(PublicOrigin origin, EvidenceSigner signer) {
        this.origin = origin;
        this.signer = signer;
    }

    /**
     * Makes a compact JWS (EdDSA) over the RFC 8785 form of a credential.
     *
     * @param type the header's {@code typ}
     */
    public String sign(String type, Object credential) {
        return signer.signAs(origin::keyUrl, type, credential);
    }
}
