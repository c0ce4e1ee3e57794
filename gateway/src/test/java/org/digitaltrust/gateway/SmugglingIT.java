package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two programs could read differently, byte by byte. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class SmugglingIT {

    private static final String POST = "POST " + Gateway.APPLICATIONS + " HTTP/1.1\r\nHost: x\r\n";
    private static final String GET = "GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\n";
    private static final String SMUGGLED = "GET " + Gateway.CHAPTERS + "?smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    static Stream<String> ambiguous() {
        return Stream.of(
                POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello" + SMUGGLED,
                POST + "Content-Length: 5, 6\r\n\r\nhello" + SMUGGLED,
                POST + "Content-Length: -5\r\n\r\n" + SMUGGLED,
                POST + "Content-Length: +5\r\n\r\nhello" + SMUGGLED,
                POST + "Content-Length: 0x5\r\n\r\nhello" + SMUGGLED,
                POST + "Content-Length : 5\r\n\r\nhello" + SMUGGLED,
                POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
                GET + "X-Folded: a\r\n\tb\r\nTransfer-Encoding:\r\n chunked, x\r\n\r\n" + SMUGGLED,
                GET.replace(" HTTP/1.1", " HTTP/1.0") + "\r\n",
                GET.replace(" HTTP/1.1", " HTTP/9.9") + "\r\n",
                "GET http://elsewhere" + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET " + Gateway.CHAPTERS + " HTTP/1.1\r\n\r\n",
                GET + ": no name\r\n\r\n",
                GET + "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void what_could_be_read_in_two_ways_never_reaches_the_service(String bytes) {
        // Given
        var before = Gateway.received().getInteger("requests");
        // When
        var answer = Gateway.raw(bytes);
        // Then
        assertThat(answer).doesNotContain("<html", "smuggled");
        assertThat(answer.split("HTTP/\\d\\.\\d \\d{3} ", -1)).hasSizeLessThanOrEqualTo(2);
        // Some are not even answered: the connection is cut when what follows is no HTTP at all.
        assertThat(answer).matches("(?s)|HTTP/\\d\\.\\d (400|501|505) .*");
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void length_and_chunks_together_are_a_problem_and_the_end() {
        // Given
        var token = Gateway.bearer("member1");
        var before = Gateway.received().getInteger("requests");
        // When
        var answer = Gateway.raw(POST + "Authorization: " + token
                + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED);
        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/invalid-request", "onnection: close");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void bare_line_feeds_do_not_begin_a_second_request() {
        // When
        var answer = Gateway.raw(GET + "X-A: 1\nConnection: close\r\n\r\n" + SMUGGLED);
        // Then
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(answer).doesNotContain("smuggled");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(GET + "X-A: " + "a".repeat(40_000) + "\r\n\r\n", 431, "headers-too-large"),
                Arguments.of(GET + "X-A: a\r\n".repeat(150) + "\r\n", 431, "headers-too-large"),
                Arguments.of("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414, "address-too-long"),
                Arguments.of(
                        "GET " + Gateway.CHAPTERS + "?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                        414,
                        "address-too-long"),
                Arguments.of(GET + "X-A: a\0b\r\n\r\n", 400, "invalid-request"),
                Arguments.of(GET + "X\0A: b\r\n\r\n", 400, "invalid-request"),
                Arguments.of(GET + "X-A: a\rb\r\n\r\n", 400, "invalid-request"),
                Arguments.of(GET + "X_Forwarded_For: 1\r\n\r\n", 400, "invalid-request"),
                Arguments.of(GET + "no colon\r\n\r\n", 400, "invalid-request"),
                Arguments.of(POST + "Content-Length: x\r\n\r\n", 400, "invalid-request"),
                Arguments.of(POST + "Content-Length: 99999999999999999999\r\n\r\n", 400, "invalid-request"),
                Arguments.of("garbage\r\n\r\n", 400, "invalid-request"),
                Arguments.of("GET x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404, "not-found"),
                Arguments.of("GET http://elsewhere/ HTTP/1.1\r\nHost: x\r\n\r\n", 400, "invalid-request"),
                Arguments.of("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404, "not-found"),
                Arguments.of(
                        "CONNECT elsewhere:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404, "not-found"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_cannot_be_read_is_a_problem_with_ids_and_what_follows_is_not_a_request(
            String bytes, int status, String slug) {
        // Given
        var before = Gateway.received().getInteger("requests");
        // When
        var answer = Gateway.raw(bytes + (status == 414 || status == 431 ? SMUGGLED : ""));
        // Then
        assertThat(answer).matches("(?s)HTTP/1\\.[01] " + status + " .*").contains("/problems/" + slug, "\"trace_id\"");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains(
                        "x-request-id: ", "content-type: application/problem+json", "x-content-type-options: nosniff");
        assertThat(answer.split("HTTP/1\\.[01] ", -1)).hasSize(2);
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void two_hosts_are_one_too_many() {
        // When
        var answer =
                Gateway.raw("GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"Host\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FFFFFFFFFFFFFFFFF\r\na\r\n0\r\n\r\n",
                "-1\r\na\r\n0\r\n\r\n",
                "0x1\r\na\r\n0\r\n\r\n",
                "g\r\na\r\n0\r\n\r\n",
                "1\r\nab\r\n0\r\n\r\n",
                "\r\na\r\n0\r\n\r\n",
                "100000001\r\na\r\n0\r\n\r\n",
                "100000000\r\n\r\n",
                "1000000000000000000001\r\na\r\n0\r\n\r\n",
                "000000001\r\na\r\n0\r\n\r\n",
                "1 x\r\na\r\n0\r\n\r\n",
                "1 \r\na\r\n0\r\n\r\n",
                " 1\r\na\r\n0\r\n\r\n",
                "\t1\r\na\r\n0\r\n\r\n",
                "1\u0000\r\na\r\n0\r\n\r\n",
                "1\r\r\na\r\n0\r\n\r\n",
                "1\na\r\n0\r\n\r\n",
                "1\r\na\r\n100000000\r\n\r\n"
            })
    void a_chunk_that_is_none_ends_the_connection(String chunks) {
        // Given
        var token = Gateway.bearer("member1");
        // When
        var answer = Gateway.raw(
                POST + "Authorization: " + token + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + SMUGGLED);
        // Then
        assertThat(answer).doesNotContain("smuggled", "HTTP/1.1 200");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void extensions_of_chunks_and_trailers_do_not_reach_the_service() {
        // Given
        var token = Gateway.bearer("member1");
        // When
        var answer = Gateway.raw(
                POST + "Authorization: " + token
                        + "\r\nTrailer: X-Late\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5;x=y\r\nhello\r\n0\r\nX-Late: admin\r\nX-User-Roles: admin\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"length\":5");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("x-late", "x-user-roles", "\"trailer\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            })
    void an_upgrade_is_not_taken_up_and_not_sent_on(String upgrade) {
        // When
        var answer = Gateway.raw(GET + upgrade + "\r\n" + GET + "Connection: close\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("HTTP/1.1 101");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("\"upgrade\"", "http2-settings");
        assertThat(answer.split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @Test
    void http_2_in_clear_text_is_not_spoken() {
        // When
        var answer = Gateway.raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
        // Then
        assertThat(answer).matches("(?s)|HTTP/\\d\\.\\d (400|501|505) .*");
    }

    @Test
    void a_head_that_trickles_is_given_up_however_steadily() throws IOException {
        // Given
        try (var socket = Gateway.connect()) {
            var begun = System.nanoTime();
            socket.getOutputStream().write(GET.getBytes(ISO_8859_1));
            // When
            await().atMost(Duration.ofSeconds(6))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isClosedTo(socket));
            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        }
    }

    private static boolean isClosedTo(Socket socket) {
        try {
            socket.getOutputStream().write("X-A: a\r\n".getBytes(ISO_8859_1));
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }
}
