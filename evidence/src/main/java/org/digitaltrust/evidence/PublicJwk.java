package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** The public half of an Ed25519 key, as a member of a JWK set. Its id is its RFC 7638 thumbprint. */
public record PublicJwk(String kty, String crv, String use, String alg, String kid, String x) {

    static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 32;
    // RFC 8410: what stands before the 32 bytes of a key in its X.509 form.
    private static final byte[] X509_BEFORE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    static PublicJwk of(EdECPublicKey key) {
        var encoded = key.getEncoded();
        return of(Base64Url.encode(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length)));
    }

    static PublicJwk of(String x) {
        var thumbprint = CanonicalJson.of(Map.of("crv", ALGORITHM, "kty", "OKP", "x", x));
        return new PublicJwk("OKP", ALGORITHM, "sig", "EdDSA", Base64Url.encode(sha256(thumbprint)), x);
    }

    /**
     * Reads a public key.
     *
     * @param pem X.509 in PEM, as {@code openssl pkey -pubout} writes it
     * @throws IllegalStateException naming the file, if it holds no such key
     */
    static PublicJwk read(Path pem) {
        try {
            var encoded = new X509EncodedKeySpec(Pem.read(pem, "PUBLIC KEY"));
            return of((EdECPublicKey) KeyFactory.getInstance(ALGORITHM).generatePublic(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("not an Ed25519 public key, X.509 in PEM: " + pem, e);
        }
    }

    /** The same key under another id. */
    public PublicJwk named(String other) {
        return new PublicJwk(kty, crv, use, alg, other, x);
    }

    /**
     * The key itself.
     *
     * @throws IllegalArgumentException if x is not one
     */
    PublicKey key() {
        var bytes = Base64Url.decode(x);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, this has " + bytes.length);
        }
        var encoded = Arrays.copyOf(X509_BEFORE_KEY, X509_BEFORE_KEY.length + LENGTH);
        System.arraycopy(bytes, 0, encoded, X509_BEFORE_KEY.length, LENGTH);
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
