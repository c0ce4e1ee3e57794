package org.digitaltrust.chassis.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.AuthenticationFailedException;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A proof of possession (RFC 9449) whose signature is right; whether it fits the request is another question.
 *
 * @param key thumbprint of the key that has signed it
 * @param method the HTTP method it is for
 * @param address the address it is for
 * @param token digest of the access token it belongs to
 * @param id unique for each proof
 * @param issuedAt seconds since 1970
 */
record DpopProof(String key, String method, String address, String token, String id, long issuedAt) {

    private static final AlgorithmConstraints ALGORITHMS =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "ES256", "EdDSA");
    private static final Set<String> HEADERS = Set.of("typ", "alg", "jwk");
    private static final int LONGEST = 4096;
    private static final int LONGEST_ID = 256;

    static DpopProof read(String proof) {
        var parts = proof.split("\\.", -1);
        if (proof.length() > LONGEST || parts.length != 3) {
            throw InvalidProof.because("not a signed proof");
        }
        try {
            var key = keyOf(Json.part(parts[0]));
            verify(proof, key);
            return of(Json.part(parts[1]), key.calculateBase64urlEncodedThumbprint("SHA-256"));
        } catch (JoseException | AuthenticationFailedException e) {
            throw InvalidProof.is(e)
                    ? (AuthenticationFailedException) e
                    : InvalidProof.because(String.valueOf(e.getMessage()));
        }
    }

    private static DpopProof of(JsonNode claims, String key) {
        var id = Json.needed(claims, "jti");
        if (id.length() > LONGEST_ID) {
            throw InvalidProof.because("jti is too long");
        }
        return new DpopProof(
                key,
                Json.needed(claims, "htm"),
                Json.needed(claims, "htu"),
                Json.needed(claims, "ath"),
                id,
                Json.seconds(claims, "iat"));
    }

    private static PublicJsonWebKey keyOf(JsonNode header) throws JoseException {
        if (!"dpop+jwt".equals(Json.text(header, "typ"))) {
            throw InvalidProof.because("typ is not dpop+jwt");
        }
        for (var names = header.fieldNames(); names.hasNext(); ) {
            if (!HEADERS.contains(names.next())) {
                throw InvalidProof.because("an unknown header");
            }
        }
        Map<String, Object> jwk = JsonUtil.parseJson(String.valueOf(header.get("jwk")));
        if (!(JsonWebKey.Factory.newJwk(jwk) instanceof PublicJsonWebKey key) || key.getPrivateKey() != null) {
            throw InvalidProof.because("jwk is not a public key");
        }
        return key;
    }

    private static void verify(String proof, PublicJsonWebKey key) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ALGORITHMS);
        signature.setCompactSerialization(proof);
        signature.setKey(key.getPublicKey());
        if (!signature.verifySignature()) {
            throw InvalidProof.because("the signature is wrong");
        }
    }
}
