package org.digitaltrust.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** A JWK set (RFC 7517) of Ed25519 keys; no id occurs twice. */
public record KeySet(List<PublicJwk> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public KeySet {
        keys = List.copyOf(keys);
        if (keys.stream().map(PublicJwk::kid).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("two keys have the same id");
        }
    }

    /**
     * Reads a published key set. Keys of other kinds are left out, as the RFC asks for.
     *
     * @throws IllegalArgumentException if it is not a key set, or an Ed25519 key in it is not one
     */
    public static KeySet read(String jwks) {
        try {
            var keys = JSON.readTree(jwks).path("keys");
            if (!keys.isArray()) {
                throw new IllegalArgumentException("not a JWK set: it has no list of keys");
            }
            var found = new ArrayList<PublicJwk>();
            for (var key : keys) {
                if (text(key, "kty").equals("OKP") && text(key, "crv").equals(PublicJwk.ALGORITHM)) {
                    found.add(new PublicJwk(
                            "OKP", PublicJwk.ALGORITHM, "sig", "EdDSA", text(key, "kid"), text(key, "x")));
                }
            }
            return new KeySet(found);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JWK set: it is not JSON", e);
        }
    }

    private static String text(JsonNode key, String name) {
        return key.path(name).asText();
    }
}
