package org.digitaltrust.localstack.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story that an earlier run began, so long ago that the key of its application is forgotten. */
class SampleStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private String me = "{}";

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void an_open_application_is_taken_up_where_it_is() throws Exception {
        // Given
        me = "{\"member\": null, \"open_application_id\": \"a-1\"}";
        // When
        var id = tell();
        // Then
        assertThat(id).isEqualTo("m-1");
        assertThat(asked)
                .contains("POST /membership/v1/applications/a-1/submission")
                .contains("POST /membership/v1/applications/a-1/decision", "POST /pledges/v1/pledges");
    }

    @Test
    void who_is_a_member_already_only_signs() throws Exception {
        // Given
        me = "{\"member\": {\"id\": \"m-7\"}, \"open_application_id\": null}";
        // When
        var id = tell();
        // Then
        assertThat(id).isEqualTo("m-7");
        assertThat(asked)
                .containsExactly(
                        "POST /membership/v1/applications", "GET /membership/v1/me", "POST /pledges/v1/pledges");
    }

    private String tell() throws IOException {
        var address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        var code = JSON.readTree("{\"version_id\": \"v\", \"sha256\": \"s\", \"clauses\": []}");
        try (var api = new Api(address, user -> user)) {
            return new SampleStory(api, code).tell(new SampleNames().members(1).getFirst());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        switch (path) {
            case "/membership/v1/applications" -> send(exchange, 409, "{\"type\": \"/problems/already-applied\"}");
            case "/membership/v1/me" -> send(exchange, 200, me);
            case "/membership/v1/applications/a-1" -> send(exchange, 200, "{\"member_id\": \"m-1\"}");
            default -> send(exchange, 201, "{}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
