package org.digitaltrust.pledge.evidence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.pledge.evidence.SigningKey.PublicJwk;

/** Signs evidence with the configured key, which is read before the first request is served. */
@Startup
@ApplicationScoped
public class EvidenceSigner {

    private final SigningKey key;

    EvidenceSigner(EvidenceConfig config) {
        this.key = SigningKey.read(config.signingKeyFile());
    }

    /**
     * Makes a compact JWS (EdDSA) over the RFC 8785 form of a payload.
     *
     * @param type what kind of evidence this is; goes into the header as {@code typ}, so that none passes for another
     */
    public String sign(String type, Object payload) {
        return key.sign(type, payload);
    }

    List<PublicJwk> publicKeys() {
        return List.of(key.jwk());
    }
}
