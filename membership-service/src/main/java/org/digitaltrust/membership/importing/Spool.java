package org.digitaltrust.membership.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file that was sent, on this machine's disk until it has been worked through. It holds personal data: it is encrypted with
 * a key that is nowhere but in memory, and has no name any more once it is open, so that nothing of it outlives this process.
 */
final class Spool implements AutoCloseable {

    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private final FileChannel file;
    private final SecretKeySpec key;

    private Spool(FileChannel file) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        this.file = file;
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** Takes in a body to its end. */
    static Spool of(InputStream body) throws IOException {
        var path = Files.createTempFile("import", ".spool");
        var spool = new Spool(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        try {
            spool.fill(body);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private void fill(InputStream body) throws IOException {
        // Closing the cipher's stream would close the channel: in this mode nothing is held back until then.
        var sealed = new CipherOutputStream(Channels.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE));
        body.transferTo(sealed);
        sealed.flush();
        file.position(0);
    }

    /** What was sent, from its beginning. Can be read once. */
    InputStream content() {
        return new CipherInputStream(Channels.newInputStream(file), cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            // The key is used for this file only, once: its counter may begin where it likes.
            cipher.init(mode, key, new IvParameterSpec(new byte[BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has AES", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
