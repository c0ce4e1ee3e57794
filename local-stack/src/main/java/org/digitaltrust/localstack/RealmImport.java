package org.digitaltrust.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The realm file on its way into Keycloak. Keycloak imports a realm only once; when the file has changed since, the database
 * has to go, so what was imported is remembered beside the data.
 */
final class RealmImport {
    /** Enables demo clients and users in the realm file; off unless said, so that nobody gets them by forgetting. */
    static final String DEMO_ACCOUNTS = "DTA_DEMO_ACCOUNTS";

    private static final String RESOURCE = "/keycloak/digital-trust-realm.json";

    private final Path folder;
    private final Path marker;
    private final String fingerprint;

    private RealmImport(Path folder, String fingerprint) {
        this.folder = folder;
        this.marker = folder.resolve("imported-realm.sha256");
        this.fingerprint = fingerprint;
    }

    /** Holds what is known about Keycloak's database, and lives as long as that. */
    static Path about(Path state) {
        return state.resolve("keycloak");
    }

    /** Lays the file where Keycloak looks for it. */
    static RealmImport into(KeycloakDistribution distribution, Path state) {
        try (var in = RealmImport.class.getResourceAsStream(RESOURCE)) {
            var realm = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var place = distribution.home().resolve("data/import/digital-trust-realm.json");
            // Another stack of this checkout may be reading it: touched only when it differs.
            if (!Files.exists(place) || !Files.readString(place).equals(realm)) {
                Folders.write(place, realm);
            }
            return new RealmImport(about(state), sha256(realm));
        } catch (IOException e) {
            throw new CannotStart("The realm file could not be written: " + e.getMessage() + ".", e);
        }
    }

    /** Whether the database holds this realm, complete. An import that was interrupted does not count. */
    boolean isCurrent() {
        try {
            return Files.exists(marker) && Files.readString(marker).equals(fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all that was remembered about the database, which is about to go. */
    void forget() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void done() {
        try {
            Folders.write(marker, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
