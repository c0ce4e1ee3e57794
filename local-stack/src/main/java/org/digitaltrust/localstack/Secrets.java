package org.digitaltrust.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets of one local stack, made at its first start and kept beside its data. */
record Secrets(
        Path evidenceSigningKey,
        Path receiptSigningKey,
        String idempotency,
        String sealingKey,
        String subjectsKey,
        String sessionKey) {

    static Secrets in(Path state) {
        var folder = state.resolve("secrets");
        var key = folder.resolve("evidence-signing-key.pem");
        var receiptKey = folder.resolve("receipt-signing-key.pem");
        var secret = folder.resolve("idempotency-secret");
        var sealing = folder.resolve("sealing-key");
        var subjects = folder.resolve("subjects-key");
        var session = folder.resolve("session-key");
        try {
            makeIfAbsent(key, Secrets::ed25519);
            makeIfAbsent(receiptKey, Secrets::ed25519);
            makeIfAbsent(secret, Secrets::random);
            makeIfAbsent(sealing, Secrets::aes256);
            makeIfAbsent(subjects, Secrets::aes256);
            makeIfAbsent(session, Secrets::aes256);
            return new Secrets(
                    key,
                    receiptKey,
                    Files.readString(secret),
                    Files.readString(sealing),
                    Files.readString(subjects),
                    Files.readString(session));
        } catch (IOException e) {
            throw new CannotStart("The secrets could not be written to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void makeIfAbsent(Path file, Supplier<String> content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
        }
        Folders.write(file, content.get());
    }

    private static String ed25519() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN PRIVATE KEY-----\n" + lines.encodeToString(key.getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        return Base64.getUrlEncoder().encodeToString(randomBytes(36));
    }

    private static String aes256() {
        return Base64.getEncoder().encodeToString(randomBytes(32));
    }

    private static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
