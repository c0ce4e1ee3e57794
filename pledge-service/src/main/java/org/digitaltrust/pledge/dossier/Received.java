package org.digitaltrust.pledge.dossier;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A document that arrives, in a file of its own until there is a turn for it. Encrypted with a key that is nowhere but here; whether it
 * comes out as it went in is told by its SHA-256. The file goes when this is closed.
 */
final class Received implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private final Path file;
    private final SecretKeySpec key;

    private Received(Path file, SecretKeySpec key) {
        this.file = file;
        this.key = key;
    }

    static Received inAFileOfItsOwn() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        try {
            return new Received(Files.createTempFile("dossier-", ".received"), new SecretKeySpec(key, "AES"));
        } catch (IOException e) {
            throw new UncheckedIOException("no place for what arrives", e);
        }
    }

    OutputStream writing() throws IOException {
        return new BufferedOutputStream(
                new CipherOutputStream(Files.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE)));
    }

    byte[] content() {
        try (var in = new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what has arrived cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("what has arrived cannot be taken away", e);
        }
    }

    // A key is used for one file only, so the counter may begin with zero.
    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }
}
