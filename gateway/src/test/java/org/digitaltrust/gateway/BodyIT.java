package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Request bodies that do not end must not keep a service's connections from others. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class BodyIT {

    @ParameterizedTest
    @CsvSource({
        "GET, Transfer-Encoding: chunked",
        "GET, Content-Length: 5",
        "HEAD, Transfer-Encoding: chunked",
        "HEAD, Content-Length: 5",
        "DELETE, Transfer-Encoding: chunked",
        "DELETE, Content-Length: 5"
    })
    void a_body_out_of_place_is_refused_and_the_connection_closed(String method, String framing) throws IOException {
        // Given
        var before = Gateway.received().getInteger("requests");
        try (var socket = Gateway.connect()) {
            socket.setSoTimeout(1_500); // sooner than the route's timeout would end it
            // When
            write(socket, method + " " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\n" + framing + "\r\n\r\n");
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            // Then
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void an_empty_body_is_none() {
        // When
        var answer = Gateway.raw(
                "GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"length\":0");
    }

    @Test
    void over_http_2_a_body_out_of_place_is_not_waited_for() throws Exception {
        // Given
        var vertx = Vertx.vertx();
        var options = Certificates.client(HttpVersion.HTTP_2);
        try {
            // When
            var status = vertx.createHttpClient(options)
                    .request(HttpMethod.GET, Gateway.tlsPort(), "127.0.0.1", Gateway.CHAPTERS)
                    .compose(request -> {
                        request.setChunked(true).write("without end");
                        return request.response();
                    })
                    .map(HttpClientResponse::statusCode);
            // Then
            assertThat(status.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .isEqualTo(200);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void an_answer_before_the_body_has_ended_frees_the_connection_to_the_service() throws IOException {
        // Given
        var token = Gateway.bearer("member1");
        try (var socket = Gateway.connect()) {
            // When
            write(socket, filing(token) + "X-Do: answer early\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
            var answer = new String(socket.getInputStream().readNBytes(15), ISO_8859_1);
            // Then
            assertThat(answer).isEqualTo("HTTP/1.1 200 OK");
            await().atMost(Duration.ofSeconds(1)).until(() -> Gateway.received().getInteger("hanging") == 0);
        }
    }

    @Test
    void a_body_that_trickles_is_408_however_steadily() throws IOException {
        // Given
        var token = Gateway.bearer("member1");
        try (var socket = Gateway.connect()) {
            write(socket, filing(token) + "Content-Length: 1000\r\n\r\n");
            // When
            await().atMost(Duration.ofSeconds(6))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        write(socket, "a");
                        return socket.getInputStream().available() > 0;
                    });
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            // Then
            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
        }
    }

    private static String filing(String token) {
        return "POST " + Gateway.APPLICATIONS + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + token + "\r\n";
    }

    private static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
