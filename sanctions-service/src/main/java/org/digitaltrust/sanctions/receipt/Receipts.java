package org.digitaltrust.sanctions.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.evidence.KeySet;
import org.digitaltrust.evidence.SigningKey;
import org.digitaltrust.evidence.SigningKeys;
import org.digitaltrust.evidence.Verification;
import org.digitaltrust.evidence.Verifier;

/** Signs receipts with the configured key, which is read before the first request is served. */
@Startup
@ApplicationScoped
public class Receipts {

    // The API's names and spellings of times and enumerations; what has no value is left out.
    private static final ObjectMapper JSON =
            JsonRules.mapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final SigningKeys keys;
    private final Verifier verifier;

    Receipts(ReceiptsConfig config) {
        keys = new SigningKeys(
                SigningKey.read(config.signingKeyFile()),
                config.publicKeysDirectory().map(SigningKeys::readPublicKeys).orElse(List.of()));
        verifier = new Verifier(keys.published());
    }

    /**
     * Signs; costs about half a millisecond. The result is a compact JWS (EdDSA) of typ {@value Verifier#RECEIPT}.
     *
     * @param content a record, map or JSON tree that makes a JSON object; written in the API's spelling, canonicalised by RFC
     *     8785, so whole numbers beyond 2^53 must be text
     * @throws org.digitaltrust.evidence.UncanonicalNumber if it holds a number that is not signed as it is written
     */
    public String sign(Object content) {
        return sign(Verifier.RECEIPT, content);
    }

    /** Signs evidence of another kind with the same key. */
    public String sign(String type, Object content) {
        return keys.sign(type, JSON.valueToTree(content));
    }

    Verification verify(String receipt) {
        return verifier.verify(receipt, Verifier.RECEIPT);
    }

    KeySet published() {
        return keys.published();
    }
}
