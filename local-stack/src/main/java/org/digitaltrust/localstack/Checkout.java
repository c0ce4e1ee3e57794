package org.digitaltrust.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The folders of one checkout. Everything that is not source lives under {@code .local}, which git ignores. */
public record Checkout(Path root) {

    /** The checkout around the working directory: the nearest folder above that holds {@code .mvn}. */
    public static Checkout find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return new Checkout(folder);
            }
        }
        throw new CannotStart("No checkout of the project around " + Path.of("").toAbsolutePath() + ".");
    }

    /** Programs that are unpacked once: Keycloak and PostgreSQL. */
    Path dist() {
        return root.resolve(".local/dist");
    }

    /** What {@code ./dta up} keeps between runs. */
    Path state() {
        return root.resolve(".local/state");
    }

    /** What tests keep between runs, so that Keycloak's schema is created once. */
    Path test() {
        return root.resolve(".local/test");
    }

    Path keycloakHome() {
        return dist().resolve("keycloak-" + version("keycloak"));
    }

    Path postgresHome() {
        return dist().resolve("postgresql-" + version("postgresql"));
    }

    private static String version(String of) {
        try (var in = Checkout.class.getResourceAsStream("/local-stack-versions.properties")) {
            var versions = new Properties();
            versions.load(in);
            return versions.getProperty(of);
        } catch (IOException e) {
            throw new CannotStart("The local-stack jar is damaged: build it again.", e);
        }
    }
}
