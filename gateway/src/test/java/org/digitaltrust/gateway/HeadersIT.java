package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes, and how. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class HeadersIT {

    private static final String START = "GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"42", "any string, with; signs = \"quoted\"", "0192-x"})
    void the_request_id_is_echoed_once_and_unchanged_and_reaches_the_service(String id) {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Request-ID", id));
        // Then
        assertThat(answer.headers().allValues("X-Request-ID")).containsExactly(id);
        assertThat(headersIn(answer.body()).getJsonArray("x-request-id")).containsExactly(id);
    }

    @Test
    void a_request_id_as_long_as_headers_may_be_comes_back_from_a_service_that_repeats_it() {
        // Given
        var id = "x".repeat(12_000);
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Request-ID", id));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Request-ID")).containsExactly(id);
    }

    @Test
    void a_trace_is_continued() {
        // Given
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("traceparent", trace));
        var refusal = Gateway.send(Gateway.to("/x").header("traceparent", trace));
        // Then
        assertThat(headersIn(answer.body()).getJsonArray("traceparent")).containsExactly(trace);
        assertThat(new JsonObject(refusal.body()).getString("trace_id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void what_clients_may_not_say_does_not_reach_the_service() {
        // When
        var answer = Gateway.raw(START + "Connection: close, X-Secret, X-Request-ID\r\nX-Secret: 1\r\nX-Kept: 1\r\n"
                + "X-Request-ID: mine\r\nX-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Host: evil\r\nX-Real-IP: 1\r\n"
                + "X-Forwarded-Prefix: /evil\r\nForwarded: for=1\r\nX-User-Roles: admin\r\nTE: trailers\r\nKeep-Alive: 5\r\n"
                + "Proxy-Authorization: x\r\nUpgrade: websocket\r\n\r\n");
        // Then
        var seen = headersIn(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(seen.fieldNames())
                .containsExactlyInAnyOrder(
                        "host",
                        "x-kept",
                        "x-request-id",
                        "traceparent",
                        "x-forwarded-for",
                        "x-forwarded-proto",
                        "x-forwarded-host");
        assertThat(seen.getJsonArray("x-request-id")).containsExactly("mine");
        assertThat(seen.getJsonArray("x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(seen.getJsonArray("x-forwarded-host")).containsExactly("gateway.example");
        assertThat(seen.getJsonArray("x-forwarded-proto")).containsExactly("https");
    }

    @Test
    void what_concerns_our_connection_to_the_service_does_not_reach_clients() {
        // When
        var answer = Gateway.raw(START + "X-Do: private headers\r\nConnection: close\r\n\r\n")
                .toLowerCase(java.util.Locale.ROOT);
        // Then
        assertThat(answer).startsWith("http/1.1 200").endsWith("\r\n\r\nok");
        assertThat(answer).doesNotContain("x-internal", "keep-alive", "small/1.0");
        assertThat(answer)
                .contains(
                        "cache-control: max-age=60",
                        "x-content-type-options: nosniff",
                        "referrer-policy: no-referrer",
                        "strict-transport-security: max-age=");
    }

    @Test
    void a_location_inside_becomes_a_public_one() {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Do", "created"));
        // Then
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("https://gateway.example/membership/v1/applications/1");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_redirection_is_the_clients_to_follow() {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Do", "308"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"204", "304"})
    void answers_without_a_body_have_neither_length_nor_coding(String status) {
        // When
        var answer = Gateway.raw(START + "X-Do: " + status + "\r\n\r\n" + START + "Connection: close\r\n\r\n");
        // Then
        var second = answer.indexOf("HTTP/1.1 200");
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"7\"");
        assertThat(second).isPositive();
        assertThat(answer.substring(0, second).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("transfer-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X-Do: chunks\r\n", "X-Do: private headers\r\n"})
    void head_is_get_without_the_body(String how) {
        // When
        var answer = Gateway.raw(START.replace("GET", "HEAD") + how + "\r\n" + START.replace("GET", "HEAD")
                + "Connection: close\r\n\r\n");
        // Then
        assertThat(answer.split("HTTP/1.1 200", -1)).hasSize(3);
        assertThat(answer).endsWith("\r\n\r\n").doesNotContain("first", "ok\r\n", "transfer-encoding");
    }

    @Test
    void a_problem_to_head_has_no_body_either() {
        // When
        var answer = Gateway.raw("HEAD /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 404").endsWith("\r\n\r\n");
    }

    @Test
    void chunks_stream_through_whole() {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Do", "chunks"));
        // Then
        assertThat(answer.body()).isEqualTo("first,second");
    }

    @Test
    void a_body_of_unknown_length_passes_over_http_2() throws Exception {
        // Given
        var token = Gateway.bearer("member1");
        var vertx = Vertx.vertx();
        try {
            // When
            var answer = vertx.createHttpClient(Certificates.client(HttpVersion.HTTP_2))
                    .request(HttpMethod.POST, Gateway.tlsPort(), "127.0.0.1", Gateway.APPLICATIONS)
                    .compose(request -> {
                        request.setChunked(true)
                                .putHeader("Authorization", token)
                                .write(Buffer.buffer(new byte[60_000]));
                        request.end(Buffer.buffer(new byte[40_000]));
                        return request.response();
                    })
                    .compose(HttpClientResponse::body);
            // Then
            var seen = new JsonObject(
                    answer.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS));
            assertThat(seen.getInteger("length")).isEqualTo(100_000);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static JsonObject headersIn(String body) {
        return new JsonObject(body).getJsonObject("headers");
    }
}
