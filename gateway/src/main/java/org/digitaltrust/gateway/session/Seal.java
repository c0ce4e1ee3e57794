package org.digitaltrust.gateway.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitaltrust.chassis.sealing.ConfiguredKey;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.jose4j.zip.CompressionAlgorithmIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Closes what a browser keeps for us, as a JWE (AES-256-GCM). Tokens are compressed first: Base64 in Base64 would not fit
 * into a cookie, and nobody else's text gets in beside them.
 */
@Singleton
class Seal {

    private static final Logger LOG = Logger.getLogger(Seal.class);
    private static final int KEY_ID_BYTES = 6;
    private static final AlgorithmConstraints DIRECT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints AES_256_GCM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final String current;

    Seal(SessionSettings settings) {
        current = add("gateway.session.key", settings.key());
        settings.previousKey().ifPresent(it -> add("gateway.session.previous-key", it));
    }

    /** @param purpose what it is used for; it opens for no other */
    String close(String purpose, Object content) {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setCompressionAlgorithmHeaderParameter(CompressionAlgorithmIdentifiers.DEFLATE);
        jwe.setKeyIdHeaderValue(current);
        jwe.setHeader("typ", purpose);
        jwe.setKey(keys.get(current));
        try {
            jwe.setPayload(json.writeValueAsString(content));
            return jwe.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException("nothing sealed for " + purpose, e);
        }
    }

    /** Null for whatever we have not closed for this purpose, or with a key that is no longer known. */
    <T> @Nullable T open(String purpose, String sealed, Class<T> type) {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(DIRECT);
        jwe.setContentEncryptionAlgorithmConstraints(AES_256_GCM);
        try {
            jwe.setCompactSerialization(sealed);
            var key = keys.get(String.valueOf(jwe.getKeyIdHeaderValue()));
            if (key == null || !purpose.equals(jwe.getHeader("typ"))) {
                return null;
            }
            jwe.setKey(key);
            return json.readValue(jwe.getPayload(), type);
        } catch (JoseException | JsonProcessingException e) {
            LOG.debugf("not opened purpose=%s cause=%s", purpose, e.toString());
            return null;
        }
    }

    private String add(String property, String base64) {
        var key = ConfiguredKey.of(property, base64);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(key.id(KEY_ID_BYTES));
        keys.put(id, key.forAes());
        return id;
    }
}
