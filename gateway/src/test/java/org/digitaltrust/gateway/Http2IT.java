package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HTTP/2 as no well-behaved client speaks it. What becomes a request to a service is HTTP/1.1, and must stay one. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class Http2IT {

    private static final String[] GET = {
        ":method", "GET", ":scheme", "https", ":authority", "x", ":path", Gateway.CHAPTERS
    };

    static Stream<List<String>> malformed() {
        return Stream.of(
                and("connection", "x-kept"),
                and("transfer-encoding", "chunked"),
                and("keep-alive", "timeout=5"),
                and("upgrade", "h2c"),
                and("te", "gzip"),
                and("X-Upper", "1"),
                and("x-split", "a\r\nx-smuggled: 1"),
                and("x-split", "a\nx-smuggled: 1"),
                and("x-nul", "a\0b"),
                and("x-name\r\nx-smuggled", "1"),
                and("x name", "1"),
                and("", "1"),
                and(":path", "/membership/v1/me"),
                and(":status", "200"),
                and("content-length", "5"),
                List.of(":method", "GET", ":scheme", "https", ":authority", "x"),
                List.of(":method", "GET", ":scheme", "https", ":authority", "x", ":path", ""),
                List.of(":method", "GET", ":scheme", "https", ":authority", "x", ":path", "membership/v1/chapters"),
                List.of(
                        ":method",
                        "GET",
                        ":scheme",
                        "https",
                        ":authority",
                        "x",
                        ":path",
                        "/a HTTP/1.1\r\nx-smuggled: 1"),
                List.of(
                        ":method",
                        "GET /x HTTP/1.1",
                        ":scheme",
                        "https",
                        ":authority",
                        "x",
                        ":path",
                        Gateway.CHAPTERS));
    }

    private static List<String> and(String name, String value) {
        return Stream.concat(Stream.of(GET), Stream.of(name, value)).toList();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_is_no_proper_request_does_not_reach_the_service(List<String> fields) throws IOException {
        // Given
        var before = Gateway.received().getInteger("requests");
        try (var wire = Http2Wire.open()) {
            // When
            wire.headers(1, true, fields.toArray(String[]::new));
            var answer = wire.readUntil(it -> it.stream() == 1 || it.type() == Http2Wire.GOAWAY);
            // Then
            assertThat(answer).noneMatch(it -> it.type() == Http2Wire.HEADERS && it.status() == 200);
            assertThat(wire.isClosed() || answer.stream().anyMatch(it -> it.type() != Http2Wire.SETTINGS))
                    .isTrue();
        }
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void a_proper_request_passes() throws IOException {
        try (var wire = Http2Wire.open()) {
            // When
            wire.headers(1, true, GET);
            var answer = wire.readUntil(it -> it.type() == Http2Wire.HEADERS);
            // Then
            assertThat(answer.getLast().status())
                    .as(() -> java.util.HexFormat.of()
                            .formatHex(answer.getLast().payload().array()))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_body_longer_than_it_was_announced_is_no_request() throws IOException {
        // Given
        var token = Gateway.bearer("member1");
        try (var wire = Http2Wire.open()) {
            // When
            wire.headers(
                    1,
                    false,
                    ":method",
                    "POST",
                    ":scheme",
                    "https",
                    ":authority",
                    "x",
                    ":path",
                    Gateway.APPLICATIONS,
                    "authorization",
                    token,
                    "content-length",
                    "2");
            wire.data(1, true, "more than two");
            var answer = wire.readUntil(it -> it.stream() == 1 || it.type() == Http2Wire.GOAWAY);
            // Then
            assertThat(answer).noneMatch(it -> it.type() == Http2Wire.HEADERS && it.status() == 200);
        }
    }

    @Test
    void who_opens_and_resets_without_end_is_sent_away() throws IOException {
        try (var wire = Http2Wire.open()) {
            // When
            resetAll(wire);
            var answer = wire.readUntil(it -> it.type() == Http2Wire.GOAWAY);
            // Then
            // Whoever still writes when the connection is closed may never read why.
            assertThat(wire.isClosed()
                            || answer.stream().anyMatch(it -> it.type() == Http2Wire.GOAWAY && it.error() != 0))
                    .isTrue();
        }
    }

    private static void resetAll(Http2Wire wire) {
        try {
            for (int stream = 1; stream < 2_000; stream += 2) {
                wire.headers(stream, true, GET);
                wire.reset(stream);
            }
        } catch (IOException closedMeanwhile) {
            assertThat(closedMeanwhile).isNotNull();
        }
    }

    @Test
    void more_requests_at_once_than_allowed_are_refused_one_by_one() throws IOException {
        // Given
        var slow = Stream.concat(Stream.of(GET), Stream.of("x-do", "hang")).toArray(String[]::new);
        try (var wire = Http2Wire.open()) {
            wire.readUntil(it -> it.type() == Http2Wire.SETTINGS);
            // When
            for (int stream = 1; stream <= 2 * 101; stream += 2) {
                wire.headers(stream, true, slow);
            }
            var answer = wire.readUntil(it -> it.stream() == 201 || it.type() == Http2Wire.GOAWAY);
            // Then
            assertThat(answer.getLast().type()).isIn(Http2Wire.RST_STREAM, Http2Wire.GOAWAY);
        }
        // And that a hundred were abandoned with their connection is not the service's fault.
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Gateway.send(Gateway.to(Gateway.CHAPTERS)).statusCode() != 503);
        assertThat(Gateway.send(Gateway.to(Gateway.CHAPTERS)).statusCode()).isEqualTo(200);
    }
}
