package org.digitaltrust.chassis.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A secret key of 256 bits, as a property gives it: 32 random bytes in Base64. */
public final class ConfiguredKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private ConfiguredKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param property its name, to say what is wrong where it is no key */
    public static ConfiguredKey of(String property, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return new ConfiguredKey(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(property + " must be 32 random bytes in Base64.", notBase64);
        }
        throw new IllegalStateException(property + " must be 32 random bytes in Base64.");
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public SecretKey forAes() {
        return new SecretKeySpec(bytes, "AES");
    }

    /** The beginning of its SHA-256: what the key closed can say which one opens it, so that keys can be replaced. */
    public byte[] id(int length) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether everybody can read it in our sources. */
    public boolean isDemo() {
        return new String(bytes, StandardCharsets.ISO_8859_1).startsWith("local-only");
    }
}
