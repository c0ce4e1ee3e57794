package org.digitaltrust.membership.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.localstack.Tokens;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that dies half way goes on when the same file comes again, and nobody becomes a member twice. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class BrokenOffIT {

    private static final int LINES = Boolean.getBoolean("soak") ? 35_000 : 6_000;
    private static final byte[] FILE = InventedMembers.csv(LINES).getBytes(UTF_8);

    @Inject
    Tables tables;

    @Inject
    ImportStore imports;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void when_the_database_dies_under_it() {
        // Given
        var begun = Imports.send(Imports.CSV, FILE);
        String id = begun.then().statusCode(202).extract().path("id");
        await().atMost(Duration.ofMinutes(1)).until(() -> tables.count("imported_member") > 0);
        // When
        var postgres = LocalStackTestResource.infrastructure().postgres();
        postgres.kill();
        postgres.start();
        database.flush(FlushMode.ALL); // those that come after do not stumble over connections that died here
        keycloakHasConnectionsAgain();
        // Then
        goesOn();
        Imports.get(id).then().body("status", equalTo("interrupted"));
    }

    @Test
    void when_its_process_is_killed() throws Exception {
        // Given
        int port = freePort();
        var process = otherReplica(port);
        try {
            var begun = post(port);
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            await().atMost(Duration.ofMinutes(1)).until(() -> tables.count("imported_member") > 0);
            assertThat(Imports.send(Imports.CSV, FILE).statusCode())
                    .as("while the other replica imports")
                    .isEqualTo(409);
        } finally {
            // When
            process.destroyForcibly().waitFor();
        }
        // Then
        goesOn();
    }

    /** Keycloak lies in the same server, and finds one by one which of its connections have died. */
    private static void keycloakHasConnectionsAgain() {
        var issuer = LocalStackTestResource.infrastructure().keycloak().issuer();
        await().atMost(Duration.ofMinutes(1))
                .during(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> !new Tokens(issuer).ofUser("member1").isEmpty());
    }

    private void goesOn() {
        // A connection may have been lent, and have died, between the flush and now.
        long before = await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> tables.count("imported_member"), it -> true);
        assertThat(before).as("it died in the middle").isBetween(1L, LINES - 1L);
        var begun = await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> Imports.send(Imports.CSV, FILE), it -> it.statusCode() == 202);
        Response ended = Imports.ended(begun.path("id"));
        ended.then()
                .body("status", equalTo("completed"))
                .body("lines_read", equalTo(LINES))
                .body("unchanged", equalTo((int) before))
                .body("imported", equalTo(LINES - (int) before))
                .body("refused", equalTo(0));
        assertThat(tables.count("member")).isEqualTo(LINES);
        assertThat(tables.count("imported_member")).isEqualTo(LINES);
        assertThat(imports.running()).isEmpty();
        assertThat(tables.count("(select key from outbox where cause = 'member_approved' and key in"
                        + " (select id from member) group by key having count(*) > 1) twice"))
                .isZero();
    }

    private static HttpResponse<String> post(int port) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Imports.PATH))
                    .header("Content-Type", Imports.CSV)
                    .header("Authorization", "Bearer " + Service.token("admin"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(FILE))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The packaged service beside the one of this test, on the same database. */
    private static Process otherReplica(int port) throws IOException {
        var infrastructure = LocalStackTestResource.infrastructure();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(java, "-Xmx512m", "-jar", "target/quarkus-app/quarkus-run.jar"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_PROFILE", "local",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(freePort()),
                        "QUARKUS_DATASOURCE_JDBC_URL", infrastructure.postgres().jdbcUrl("membership"),
                        "KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                                infrastructure.keycloak().issuer().toString()));
        var process = builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target/other-replica.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(2)).until(() -> listens(port));
        return process;
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
