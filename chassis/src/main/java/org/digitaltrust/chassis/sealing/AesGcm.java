package org.digitaltrust.chassis.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM: a form byte, a random nonce, the closed content. Opens only for what it was bound to. */
final class AesGcm {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + NONCE_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] close(SecretKey key, String boundTo, byte[] content) {
        var head = new byte[HEAD_BYTES];
        RANDOM.nextBytes(head);
        head[0] = FORM;
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, key, head, boundTo).doFinal(content);
            return ByteBuffer.allocate(HEAD_BYTES + closed.length)
                    .put(head)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not encrypted", e);
        }
    }

    /** Fails for another key, another bond, and any byte that has changed. */
    static byte[] open(SecretKey key, String boundTo, byte[] closed) throws GeneralSecurityException {
        if (closed.length < HEAD_BYTES || closed[0] != FORM) {
            throw new GeneralSecurityException("not sealed by us");
        }
        return cipher(Cipher.DECRYPT_MODE, key, closed, boundTo)
                .doFinal(closed, HEAD_BYTES, closed.length - HEAD_BYTES);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] head, String boundTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, head, 1, NONCE_BYTES));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
