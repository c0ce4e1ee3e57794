package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the prod profile nothing of the demo opens a door. */
@ExtendWith(OnTheWholeStack.class)
class ProductionIT {

    @TempDir
    Path folder;

    @Test
    void the_gateway_refuses_a_realm_that_lets_demo_accounts_in_and_the_demos_secrets(World world) throws Exception {
        // Given
        var environment = common(world);
        for (var service : new String[] {"MEMBERSHIP", "PLEDGE", "SANCTIONS"}) {
            environment.put("GATEWAY_UPSTREAMS_" + service, "http://127.0.0.1:9");
        }
        environment.put("GATEWAY_SESSION_KEY", "bG9jYWwtb25seS1rZXktb2YtYS13ZWItc2Vzc2lvbiE=");
        environment.put("GATEWAY_SESSION_CLIENT_SECRET", "local-only-dta-console-secret");

        // When
        var said = refusalOf("gateway", environment);

        // Then
        assertThat(said)
                .contains("lets a demo account in")
                .contains("gateway.session.key is the demo's")
                .contains("gateway.session.client-secret is the demo's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "pledge", "sanctions"})
    void a_service_refuses_the_demos_secrets(String database, World world) throws Exception {
        // Given
        var environment = common(world);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", world.stack().postgres().jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", world.stack().kafka().bootstrapServers());
        environment.put("IDEMPOTENCY_SECRET", "a secret of our own, long enough for the purpose");
        environment.put("EVIDENCE_SIGNING_KEY_FILE", signingKey().toString());
        environment.put("RECEIPTS_SIGNING_KEY_FILE", signingKey().toString());
        environment.put(
                "DISCLOSURE_SPOOL_DIRECTORY", folder.resolve("disclosures").toString());
        environment.put("SEALING_KEY", "bG9jYWwtb25seS1rZXktb2YtcGVyc29uYWwtZGF0YSE=");
        environment.put("SEALING_PREVIOUS_KEY", "bG9jYWwtb25seS1rZXktb2YtcGVyc29uYWwtZGF0YSE=");
        environment.put("SUBJECTS_KEY", Base64.getEncoder().encodeToString(new byte[32]));

        // When
        var said = refusalOf(database + "-service", environment);

        // Then
        assertThat(said)
                .contains("lets a demo account in")
                .contains("quarkus.datasource.password is the demo's")
                .contains("sealing.key is the demo's")
                .contains("sealing.previous-key is the demo's");
    }

    private static Map<String, String> common(World world) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "prod");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                world.stack().keycloak().issuer().toString());
        environment.put("PUBLIC_ORIGIN", "https://api.example");
        return environment;
    }

    private Path signingKey() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(folder.resolve("key.pem"), pem);
    }

    /** Starts an application that must end by itself, and gives what it said. */
    private String refusalOf(String application, Map<String, String> environment) throws Exception {
        var out = folder.resolve("out").toFile();
        var java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(java, "-jar", jar(application).getPath());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        try {
            assertThat(process.waitFor(World.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(process.exitValue()).isNotZero();
            return Files.readString(out.toPath());
        } finally {
            process.destroyForcibly();
        }
    }

    private static File jar(String application) {
        return new File("../" + application + "/target/quarkus-app/quarkus-run.jar").getAbsoluteFile();
    }
}
