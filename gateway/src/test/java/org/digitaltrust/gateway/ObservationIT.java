package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What operators see of requests, and what they must not see. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class ObservationIT {

    private static final Path LOG = Path.of("target/access.log");

    private final String id = UUID.randomUUID().toString();

    @Test
    void a_request_leaves_one_line_of_json() {
        // Given
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var filing = Gateway.to(Gateway.APPLICATIONS)
                .header("X-Request-ID", id)
                .header("traceparent", trace)
                .header("Authorization", Gateway.bearer("member1"))
                .POST(HttpRequest.BodyPublishers.ofString("12345"));
        // When
        var answer = Gateway.send(filing);
        // Then
        var line = new JsonObject(lineOf(id));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(line.getString("trace_id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(line.getString("method")).isEqualTo("POST");
        assertThat(line.getString("route")).isEqualTo(Gateway.APPLICATIONS);
        assertThat(line.getInteger("status")).isEqualTo(200);
        assertThat(line.getLong("bytes_in")).isEqualTo(5);
        assertThat(line.getLong("bytes_out")).isEqualTo(answer.body().length());
        assertThat(line.getString("upstream")).isEqualTo("membership");
        assertThat(line.getDouble("upstream_ms")).isPositive().isLessThanOrEqualTo(line.getDouble("duration_ms"));
        assertThat(line.getString("client")).isNotEqualTo("public").isNotEqualTo("nameless");
        assertThat(line.getBoolean("limited")).isFalse();
        assertThat(line.fieldNames()).doesNotContain("problem");
    }

    @Test
    void nothing_in_the_log_or_the_figures_tells_who_a_person_is() {
        // Given
        var token = Gateway.bearer("member1");
        var path = "/sanctions/v1/accounts/tiktok/@handle-of-somebody/standing";
        // When
        Gateway.send(
                Gateway.to(path + "?name=Nguyen").header("X-Request-ID", id).header("Authorization", token));
        // Then
        var line = lineOf(id);
        assertThat(new JsonObject(line).getString("route"))
                .isEqualTo("/sanctions/v1/accounts/{platform}/{handle}/standing");
        var signature = token.substring(token.lastIndexOf('.') + 1);
        // The addresses of our own instances are named, and happen to be the client's here.
        var figures = figures()
                .lines()
                .filter(it -> !it.startsWith("gateway_upstream_breaker"))
                .collect(Collectors.joining("\n"));
        assertThat(line + figures).doesNotContain("handle-of-somebody", "Nguyen", "member1", "127.0.0.1", signature);
    }

    @Test
    void a_request_id_that_is_no_id_is_not_repeated() {
        // When
        Gateway.send(Gateway.to(Gateway.CHAPTERS + "?" + id).header("X-Request-ID", id + " of Nguyen"));
        Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Request-ID", id));
        // Then
        lineOf(id);
        assertThat(lines()).noneMatch(it -> it.contains("Nguyen"));
    }

    @Test
    void a_refusal_names_its_problem_and_a_path_that_does_not_exist_makes_no_series() {
        // When
        var answer = Gateway.send(Gateway.to("/no/such/" + id).header("X-Request-ID", id));
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        var line = new JsonObject(lineOf(id));
        assertThat(line.getString("problem")).isEqualTo("not-found");
        assertThat(line.getString("route")).isEqualTo("none");
        assertThat(line.getString("client")).isEqualTo("public");
        assertThat(figures())
                .contains("gateway_problems_total{problem=\"not-found\"}")
                .doesNotContain(id);
    }

    @Test
    void an_answer_after_which_the_connection_closes_has_its_status() {
        // When
        Gateway.raw("GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Request-ID: " + id
                + "\r\n\r\n");
        // Then
        assertThat(new JsonObject(lineOf(id)).getInteger("status")).isEqualTo(200);
    }

    @Test
    void what_the_framework_would_serve_is_not_on_the_public_port() {
        for (var path :
                List.of("/q/metrics", "/q/health", "/q/health/ready", "/q", "/metrics", "/health", "/q/openapi")) {
            // When
            var answer = Gateway.send(Gateway.to(path));
            // Then
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
        }
        assertThat(management("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void figures_are_by_route_and_client() {
        // When
        Gateway.send(Gateway.to(Gateway.CHAPTERS));
        // Then
        var labels = "method=\"GET\",route=\"" + Gateway.CHAPTERS + "\",status=\"2xx\"";
        await().untilAsserted(() -> assertThat(figures())
                .contains("gateway_requests_total{client=\"public\"," + labels + "}")
                .contains("gateway_request_duration_seconds_bucket{" + labels + ",le=\"0.1\"}")
                .contains("gateway_client_duration_seconds_count{client=\"public\",status=\"2xx\"}"));
    }

    @Test
    void a_service_that_breaks_off_is_counted_and_leaves_nothing_in_flight() {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Do", "reset"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(502);
        await().untilAsserted(() -> assertThat(figures())
                .contains("gateway_upstream_failures_total{kind=\"bad-gateway\",upstream=\"membership\"}")
                .contains("gateway_upstream_in_flight{upstream=\"membership\"} 0.0")
                .contains("gateway_upstream_waiting{upstream=\"membership\"} 0.0"));
    }

    @Test
    void an_answer_that_breaks_off_leaves_its_line_and_nothing_in_flight() {
        // When
        Gateway.raw("GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\nX-Do: break off\r\nX-Request-ID: " + id
                + "\r\n\r\n");
        // Then
        assertThat(new JsonObject(lineOf(id)).getInteger("status")).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(figures()).contains("gateway_upstream_in_flight{upstream=\"membership\"} 0.0"));
    }

    @Test
    void a_client_that_goes_away_leaves_a_line_without_a_status_and_nothing_in_flight() throws IOException {
        // Given
        try (var socket = Gateway.connect()) {
            var head = "GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\nX-Do: hang\r\nX-Request-ID: " + id
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            await().until(() -> figures().contains("gateway_upstream_in_flight{upstream=\"membership\"} 1.0"));
            // When
        }
        // Then
        assertThat(new JsonObject(lineOf(id)).getInteger("status")).isZero();
        await().untilAsserted(() ->
                assertThat(figures()).contains("gateway_upstream_in_flight{upstream=\"membership\"} 0.0"));
    }

    @Test
    void a_client_that_breaks_off_its_body_is_no_failure_of_the_service() throws IOException {
        // Given
        var head = "POST /sanctions/v1/receipts/verification HTTP/1.1\r\nHost: x\r\nX-Request-ID: " + id + "\r\n";
        Gateway.send(Gateway.to("/sanctions/v1/vocabularies"));
        var before = failures();
        // When
        Gateway.raw(head + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\nzz\r\n");
        try (var socket = Gateway.connect()) {
            socket.getOutputStream()
                    .write((head + "Content-Length: 50\r\n\r\nhello")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> lines().stream().filter(it -> it.contains(id)).count() == 2);
        assertThat(lines().stream().filter(it -> it.contains(id)))
                .allMatch(it -> new JsonObject(it).getInteger("status") == 0)
                .noneMatch(it -> it.contains("\"problem\""));
        assertThat(failures()).isEqualTo(before);
    }

    private static List<String> failures() {
        return figures()
                .lines()
                .filter(it -> it.startsWith("gateway_upstream_failures_total") && it.contains("sanctions"))
                .toList();
    }

    private static String lineOf(String id) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> lines().stream().filter(it -> it.contains(id)).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String figures() {
        return management("/q/metrics").body();
    }

    private static HttpResponse<String> management(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return Gateway.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }
}
