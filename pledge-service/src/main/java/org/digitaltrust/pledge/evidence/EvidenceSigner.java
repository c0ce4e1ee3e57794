package org.digitaltrust.pledge.evidence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.digitaltrust.evidence.KeySet;
import org.digitaltrust.evidence.SigningKey;
import org.digitaltrust.evidence.SigningKeys;

/** Signs evidence with the configured key, which is read before the first request is served. */
@Startup
@ApplicationScoped
public class EvidenceSigner {

    private final SigningKeys keys;

    EvidenceSigner(EvidenceConfig config) {
        this.keys = new SigningKeys(
                SigningKey.read(config.signingKeyFile()),
                config.publicKeysDirectory().map(SigningKeys::readPublicKeys).orElse(List.of()));
    }

    /**
     * Makes a compact JWS (EdDSA) over the RFC 8785 form of a payload.
     *
     * @param type what kind of evidence this is; goes into the header as {@code typ}, so that none passes for another
     */
    public String sign(String type, Object payload) {
        return keys.sign(type, payload);
    }

    /**
     * The same under another name of the key.
     *
     * @param name makes it of the key's id
     */
    public String signAs(UnaryOperator<String> name, String type, Object payload) {
        return keys.signAs(name, type, payload);
    }

    public KeySet publicKeys() {
        return keys.published();
    }
}
