package org.digitaltrust.pledge.dossier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever sends or reads slowly keeps nobody else from their turn. */
@QuarkusTest
class DossierTurnsIT extends Dossiers {

    private final Vertx vertx = Vertx.vertx();

    @Inject
    Turns turns;

    @Inject
    ReceiveDocument receive;

    @Inject
    DossierConfig config;

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void slow_uploads_of_one_person_take_no_turn_and_leave_room_for_others() throws IOException {
        // Given
        delegated(MemberStatus.ACTIVE, Duration.ofHours(1), DelegationScope.DOSSIERS);
        var dossier = opened();
        var document = added(dossier, "product", pdf());
        var slow = List.of(beginUpload(dossier), beginUpload(dossier));
        try {
            await().until(() -> receive.free() == config.uploads() - 2);
            // When
            var third = add("member1", dossier, "other", pdf());
            // Then
            third.then().statusCode(429).header("Retry-After", notNullValue());
            assertThat(turns.free()).isEqualTo(config.atOnce());
            add("member2", dossier, "other", pdf()).then().statusCode(201);
            download("member1", dossier, document).then().statusCode(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
        await().atMost(PATIENCE).until(() -> receive.free() == config.uploads());
    }

    @Test
    void an_upload_that_trickles_ends_in_time() throws IOException {
        // Given
        var dossier = opened();
        try (var socket = beginUpload(dossier)) {
            await().until(() -> receive.free() == config.uploads() - 1);
            // When
            MovableClock.in(config.uploadWithin().plusSeconds(1), () -> {
                write(socket, "more");
                // Then
                assertThat(read(socket, 12)).isEqualTo("HTTP/1.1 408");
            });
        }
        await().atMost(PATIENCE).until(() -> receive.free() == config.uploads());
    }

    @Test
    void an_answer_has_its_turn_until_its_connection_ends() throws Exception {
        // Given
        var socket = asking(answeringNobody());
        try {
            await().until(() -> turns.free() == config.atOnce() - 1);
        } finally {
            // When
            socket.close();
        }
        // Then, before the time is up
        await().atMost(config.turnWithin().minusSeconds(2)).until(() -> turns.free() == config.atOnce());
    }

    @Test
    void an_answer_that_takes_too_long_loses_the_connection_and_the_turn() throws Exception {
        // Given
        try (var socket = asking(answeringNobody())) {
            await().until(() -> turns.free() == config.atOnce() - 1);
            // When
            var ended = socket.getInputStream().read();
            // Then
            assertThat(ended).isEqualTo(-1);
            await().until(() -> turns.free() == config.atOnce());
        }
    }

    @Test
    void a_whole_document_that_is_read_gives_its_turn_back() {
        // Given
        var dossier = opened();
        var document = largest(dossier);
        // When
        var content = download("member1", dossier, document).asByteArray();
        // Then
        assertThat(content).hasSize(DossierDocument.LARGEST);
        pack("member1", dossier).then().statusCode(200);
        await().atMost(PATIENCE).until(() -> turns.free() == config.atOnce());
    }

    private static String largest(String dossier) {
        return added(dossier, "product", Arrays.copyOf(pdf(), DossierDocument.LARGEST));
    }

    private static Socket beginUpload(String dossier) throws IOException {
        var socket = connect();
        write(
                socket,
                "POST " + DOSSIERS + "/" + dossier + "/documents?kind=other&title=slow HTTP/1.1\r\nHost: x\r\n"
                        + "Authorization: Bearer " + tokens().ofUser("member1")
                        + "\r\nContent-Type: application/pdf\r\nContent-Length: 100000\r\n\r\n%PDF-1.7 slow");
        return socket;
    }

    /** A server whose answers have a turn and never come: how much an operating system keeps for a slow reader is no matter of ours. */
    private HttpServer answeringNobody() throws Exception {
        var nobody = new Caller("reader", "reader", Set.of(), false, null);
        var router = Router.router(vertx);
        router.get().handler(exchange -> turns.take(nobody, exchange));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    private static Socket asking(HttpServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        write(socket, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        return socket;
    }

    private static Socket connect() throws IOException {
        var socket = new Socket();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        return socket;
    }

    private static void write(Socket socket, String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Socket socket, int bytes) {
        try {
            return new String(socket.getInputStream().readNBytes(bytes), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
