package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** Limits, and what clients see when a service fails. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class FailureIT {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static final int ABORTED = Boolean.getBoolean("soak") ? 1_000 : 200;

    @Test
    void a_body_of_a_megabyte_passes() {
        // Given
        var filing =
                filing(HttpRequest.BodyPublishers.ofString("{\"display_name\":\"" + "a".repeat(1_000_000) + "\"}"));
        // When
        var answer = Gateway.send(filing);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getInteger("length")).isGreaterThan(1_000_000);
    }

    @Test
    void a_body_announced_over_the_limit_is_refused_unread() {
        // Given
        var before = Gateway.received().getInteger("requests");
        var token = Gateway.bearer("member1");
        // When
        var answer = Gateway.raw("POST " + Gateway.APPLICATIONS + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + token
                + "\r\nContent-Length: " + (LIMIT + 1) + "\r\nExpect: 100-continue\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/request-too-large");
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void a_chunked_body_over_the_limit_is_refused_when_it_gets_there() {
        // Given
        var filing = filing(
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 100_000])));
        // When
        var answer = Gateway.send(filing);
        // Then
        assertProblem(answer, 413, "request-too-large");
    }

    @Test
    void a_client_that_asks_first_is_told_to_go_on() throws IOException {
        // Given
        var token = Gateway.bearer("member1");
        try (var socket = Gateway.connect()) {
            // When
            socket.getOutputStream()
                    .write(("POST " + Gateway.APPLICATIONS + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + token
                                    + "\r\nContent-Length: 5\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
                            .getBytes(ISO_8859_1));
            var interim = new String(socket.getInputStream().readNBytes(25), ISO_8859_1);
            socket.getOutputStream().write("hello".getBytes(ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            // Then
            assertThat(interim).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(answer).contains("HTTP/1.1 200").contains("\"length\":5").doesNotContain("\"expect\"");
        }
    }

    @Test
    void a_service_that_refuses_connections_is_502() {
        // When
        // Others may have asked so often that it is left in peace for a while.
        var answer = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> Gateway.send(Gateway.to("/pledges/v1/codes").header("X-Request-ID", "r-1")),
                        it -> it.statusCode() != 503);
        // Then
        assertProblem(answer, 502, "bad-gateway");
        assertThat(answer.headers().allValues("X-Request-ID")).containsExactly("r-1");
    }

    @Test
    void a_service_that_closes_without_an_answer_is_502() {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Do", "reset"));
        // Then
        assertProblem(answer, 502, "bad-gateway");
    }

    @Test
    void an_answer_that_breaks_off_breaks_off_for_the_client_too() {
        // Given
        var request = Gateway.to(Gateway.CHAPTERS).header("X-Do", "break off");
        // When Then
        assertThatThrownBy(() -> Gateway.send(request)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_silent_service_is_504_and_its_connection_is_given_up() {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Do", "hang"));
        // Then
        assertProblem(answer, 504, "upstream-timeout");
        await().atMost(Duration.ofSeconds(5)).until(FailureIT::hanging, it -> it == 0);
    }

    @Test
    void a_client_that_stops_in_the_middle_of_its_body_is_408() {
        // Given
        var token = Gateway.bearer("member1");
        // When
        var answer = Gateway.raw("POST " + Gateway.APPLICATIONS + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + token
                + "\r\nContent-Length: 50\r\n\r\nhello");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
    }

    @Test
    void clients_that_go_away_free_their_connections_to_the_service() throws IOException {
        // Given
        var before = Gateway.received().getInteger("requests");
        var clients = new ArrayList<Socket>();
        for (int i = 0; i < ABORTED; i++) {
            var socket = Gateway.connect();
            socket.getOutputStream()
                    .write(("GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\nX-Do: hang\r\n\r\n")
                            .getBytes(ISO_8859_1));
            clients.add(socket);
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Gateway.received().getInteger("requests") == before + ABORTED);
        // When
        for (var client : clients) {
            client.close();
        }
        // Then
        await().atMost(Duration.ofSeconds(1)).until(FailureIT::hanging, it -> it == 0);
    }

    @Test
    void who_has_a_hundred_requests_under_way_waits_and_nobody_else_does() throws IOException {
        // Given
        var slow = "GET /membership/v1/me HTTP/1.1\r\nHost: x\r\nX-Do: hang\r\nAuthorization: "
                + Gateway.bearer("member2") + "\r\n\r\n";
        var sameCaller = own("member2");
        var anotherCaller = own("member1");
        var before = Gateway.received().getInteger("requests");
        var clients = new ArrayList<Socket>();
        for (int i = 0; i < 100; i++) {
            var socket = Gateway.connect();
            socket.getOutputStream().write(slow.getBytes(ISO_8859_1));
            clients.add(socket);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> Gateway.received().getInteger("requests") == before + 100);
        // When
        var onceMore = Gateway.send(sameCaller);
        var other = Gateway.send(anotherCaller);
        for (var client : clients) {
            client.close();
        }
        // Then
        assertProblem(onceMore, 429, "too-many-requests");
        assertThat(onceMore.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(other.statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Gateway.send(sameCaller).statusCode() == 200);
    }

    private static HttpRequest.Builder own(String user) {
        return Gateway.to("/membership/v1/me").header("Authorization", Gateway.bearer(user));
    }

    private static HttpRequest.Builder filing(HttpRequest.BodyPublisher body) {
        return Gateway.to(Gateway.APPLICATIONS)
                .header("Authorization", Gateway.bearer("member1"))
                .POST(body);
    }

    private static int hanging() {
        return Gateway.received().getInteger("hanging");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/" + slug);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("trace_id")).hasSize(32);
    }
}
