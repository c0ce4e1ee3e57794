package org.digitaltrust.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/** Key files as openssl writes them. */
final class Keys {

    private static final String PKCS8_BEFORE_SEED = "302e020100300506032b657004220420";

    private Keys() {}

    /** The same seed makes the same key. */
    static SigningKey ofSeed(String hex) {
        var file = privatePem(PKCS8_BEFORE_SEED + hex);
        try {
            return SigningKey.read(file);
        } finally {
            file.toFile().deleteOnExit();
        }
    }

    static Path privatePem(String hex) {
        return pem("PRIVATE KEY", HexFormat.of().parseHex(hex));
    }

    static Path publicPem(Path folder, SigningKey key) throws IOException {
        return Files.move(
                pem("PUBLIC KEY", key.jwk().key().getEncoded()),
                folder.resolve(key.jwk().kid() + ".pem"));
    }

    private static Path pem(String label, byte[] content) {
        var base64 = Base64.getMimeEncoder().encodeToString(content);
        try {
            return Files.writeString(
                    Files.createTempFile("key", ".pem"),
                    "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
