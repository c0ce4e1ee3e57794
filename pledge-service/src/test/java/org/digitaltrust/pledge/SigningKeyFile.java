package org.digitaltrust.pledge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** A key of this test run's own, in a temporary folder. */
public class SigningKeyFile implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "evidence.signing-key-file",
                write().toString(),
                "evidence.public-keys-directory",
                afterRotation().toString());
    }

    /** Beside the folder of public keys: the private half that signs no more. */
    public static final String EARLIER = "earlier-signing-key.pem";

    /** Writes a new Ed25519 key as PKCS#8 in PEM. */
    public static Path write() {
        try {
            return write(pair(), Files.createTempDirectory("evidence").resolve("signing-key.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with the public half of the key that signed before. */
    private static Path afterRotation() {
        try {
            var earlier = pair();
            var before = write(earlier, Files.createTempDirectory("evidence").resolve(EARLIER));
            var folder = Files.createDirectory(before.resolveSibling("public"));
            pem(folder.resolve("2026-01.pem"), "PUBLIC KEY", earlier.getPublic().getEncoded());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(KeyPair pair, Path file) throws IOException {
        return pem(file, "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static Path pem(Path file, String label, byte[] key) throws IOException {
        var base64 = Base64.getMimeEncoder().encodeToString(key);
        return Files.writeString(file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label));
    }

    @Override
    public void stop() {
        // The operating system clears its temporary folder.
    }
}
