package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;

/** An Ed25519 key that makes compact JWS (RFC 7515, 8037). */
public final class SigningKey {

    private final PrivateKey secret;
    private final PublicJwk jwk;

    private SigningKey(PrivateKey secret, PublicJwk jwk) {
        this.secret = secret;
        this.jwk = jwk;
    }

    /**
     * Reads a key.
     *
     * @param pem PKCS#8 in PEM, as {@code openssl genpkey -algorithm ed25519} writes it
     * @throws IllegalStateException naming the file, never its content, if it holds no such key
     */
    public static SigningKey read(Path pem) {
        try {
            var encoded = new PKCS8EncodedKeySpec(Pem.read(pem, "PRIVATE KEY"));
            return of(
                    (EdECPrivateKey) KeyFactory.getInstance(PublicJwk.ALGORITHM).generatePrivate(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("not an Ed25519 private key, PKCS#8 in PEM: " + pem, e);
        }
    }

    private static SigningKey of(EdECPrivateKey secret) throws GeneralSecurityException {
        var seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("the key hides its bytes"));
        var open = publicHalf(seed);
        var key = new SigningKey(secret, PublicJwk.of(open));
        key.proveThatHalvesFit(open);
        return key;
    }

    /** The JDK computes a public key only while it generates a pair, so the pair is generated again from its seed. */
    private static EdECPublicKey publicHalf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(PublicJwk.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Replay(seed));
        return (EdECPublicKey) generator.generateKeyPair().getPublic();
    }

    private void proveThatHalvesFit(EdECPublicKey open) throws GeneralSecurityException {
        var probe = "probe".getBytes(UTF_8);
        var check = Signature.getInstance(PublicJwk.ALGORITHM);
        check.initVerify(open);
        check.update(probe);
        if (!check.verify(signature(probe))) {
            throw new GeneralSecurityException("the public half does not fit the private one");
        }
    }

    /** The public half. */
    public PublicJwk jwk() {
        return jwk;
    }

    /**
     * Signs a payload, written canonically.
     *
     * @param type what kind of evidence this is; goes into the header as {@code typ}, so that none passes for another
     */
    public String sign(String type, Object payload) {
        return signAs(jwk.kid(), type, payload);
    }

    /** The same, with another name of the key in the header; such as its URL, which credentials of the W3C ask for. */
    String signAs(String kid, String type, Object payload) {
        var header = CanonicalJson.of(Map.of("alg", "EdDSA", "kid", kid, "typ", type));
        var input = Base64Url.encode(header.getBytes(UTF_8)) + "."
                + Base64Url.encode(CanonicalJson.of(payload).getBytes(UTF_8));
        try {
            return input + "." + Base64Url.encode(signature(input.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("evidence could not be signed", e);
        }
    }

    private byte[] signature(byte[] input) throws GeneralSecurityException {
        var signature = Signature.getInstance(PublicJwk.ALGORITHM);
        signature.initSign(secret);
        signature.update(input);
        return signature.sign();
    }

    private static final class Replay extends SecureRandom {
        private final transient byte[] seed;

        Replay(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
