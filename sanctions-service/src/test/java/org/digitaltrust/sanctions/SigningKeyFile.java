package org.digitaltrust.sanctions;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** A key of this test run's own, in a temporary folder. */
public class SigningKeyFile implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("receipts.signing-key-file", write().toString());
    }

    /** Writes a new Ed25519 key as PKCS#8 in PEM. */
    public static Path write() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            var base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
            var file = Files.createTempDirectory("receipts").resolve("signing-key.pem");
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The operating system clears its temporary folder.
    }
}
