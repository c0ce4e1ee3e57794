package org.digitaltrust.chassis.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 of a token: tells tokens apart without keeping any. */
record TokenDigest(long first, long second, long third, long fourth) {

    // Looking the algorithm up costs as much as half a digest.
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    });

    static TokenDigest of(String token) {
        var digest = ByteBuffer.wrap(sha256(token.getBytes(ISO_8859_1)));
        return new TokenDigest(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    static byte[] sha256(byte[] bytes) {
        return SHA256.get().digest(bytes); // which also makes it ready for the next
    }

    /** As the claim {@code ath} of a proof names a token. */
    String base64() {
        var bytes = ByteBuffer.allocate(32)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Any part of a good digest is a good hash. */
    @Override
    public int hashCode() {
        return (int) first;
    }
}
