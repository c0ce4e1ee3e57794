package org.digitaltrust.pledge.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.digitaltrust.pledge.canonical.CanonicalJson;

/** An Ed25519 key that makes compact JWS (RFC 7515, 8037). Its id is the RFC 7638 thumbprint of its public half. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 32;

    private final PrivateKey secret;
    private final PublicJwk jwk;
    private final PublicKey open;

    /** The public half, as a member of a JWK set. */
    record PublicJwk(String kty, String crv, String use, String alg, String kid, String x) {}

    private SigningKey(PrivateKey secret, EdECPublicKey open) {
        this.secret = secret;
        this.open = open;
        var x = encode(littleEndian(open));
        var thumbprint = CanonicalJson.of(Map.of("crv", ALGORITHM, "kty", "OKP", "x", x));
        this.jwk = new PublicJwk("OKP", ALGORITHM, "sig", "EdDSA", encode(sha256(thumbprint)), x);
    }

    /**
     * Reads a key.
     *
     * @throws IllegalStateException naming the file, never its content, if it holds no such key
     */
    static SigningKey read(Path pem) {
        try {
            var base64 = Files.readString(pem, UTF_8)
                    .replace("-----BEGIN PRIVATE KEY-----", "")
                    .replace("-----END PRIVATE KEY-----", "")
                    .replaceAll("\\s", "");
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return of((EdECPrivateKey) KeyFactory.getInstance(ALGORITHM).generatePrivate(encoded));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException(
                    "evidence.signing-key-file must name an Ed25519 private key, PKCS#8 in PEM: " + pem, e);
        }
    }

    private static SigningKey of(EdECPrivateKey secret) throws GeneralSecurityException {
        var seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("the key hides its bytes"));
        var key = new SigningKey(secret, publicHalf(seed));
        key.proveThatHalvesFit();
        return key;
    }

    /** The JDK computes a public key only while it generates a pair, so the pair is generated again from its seed. */
    private static EdECPublicKey publicHalf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Replay(seed));
        return (EdECPublicKey) generator.generateKeyPair().getPublic();
    }

    private void proveThatHalvesFit() throws GeneralSecurityException {
        var probe = "probe".getBytes(UTF_8);
        var check = Signature.getInstance(ALGORITHM);
        check.initVerify(open);
        check.update(probe);
        if (!check.verify(signature(probe))) {
            throw new GeneralSecurityException("the public half does not fit the private one");
        }
    }

    PublicJwk jwk() {
        return jwk;
    }

    /** Signs a payload, written canonically. */
    String sign(String type, Object payload) {
        var header = CanonicalJson.of(Map.of("alg", "EdDSA", "kid", jwk.kid(), "typ", type));
        var input = encode(header.getBytes(UTF_8)) + "."
                + encode(CanonicalJson.of(payload).getBytes(UTF_8));
        try {
            return input + "." + encode(signature(input.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("evidence could not be signed", e);
        }
    }

    private byte[] signature(byte[] input) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        signature.update(input);
        return signature.sign();
    }

    /** RFC 8032: the y coordinate, least significant byte first, with the oddness of x in the highest bit. */
    private static byte[] littleEndian(EdECPublicKey key) {
        var bigEndian = fixedLength(key.getPoint().getY());
        var bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = bigEndian[LENGTH - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            bytes[LENGTH - 1] |= (byte) 0x80;
        }
        return bytes;
    }

    private static byte[] fixedLength(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[LENGTH];
        System.arraycopy(bytes, 0, fixed, LENGTH - bytes.length, bytes.length);
        return fixed;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
