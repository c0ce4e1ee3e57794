package org.digitaltrust.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberImportTest {

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Deque<String> states = new ArrayDeque<>();
    private int begins = 202;
    private HttpServer gateway;

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
    void a_list_is_sent_and_followed_to_its_end() throws IOException {
        // Given
        states.add(state("running", 250, 0));
        states.add(state("completed", 1_500, 0));
        // When
        var all = importing("members.csv");
        // Then
        assertThat(all).isTrue();
        assertThat(asked).startsWith("POST /membership/v1/imports text/csv Bearer token external_id");
        assertThat(told)
                .containsExactly(
                        "import: 250 lines: 250 imported, 0 unchanged, 0 refused",
                        "import: 1,500 lines: 1,500 imported, 0 unchanged, 0 refused");
    }

    @Test
    void refused_lines_are_shown_and_make_it_incomplete() throws IOException {
        // Given
        states.add(state("completed", 10, 1));
        // When
        var all = importing("members.ndjson");
        // Then
        assertThat(all).isFalse();
        assertThat(asked.getFirst()).contains("application/x-ndjson");
        assertThat(told).contains("line 7 refused: kind must be one of kol, koc; chapter is not the code of a chapter");
    }

    @Test
    void what_the_service_refuses_is_said_in_its_words() {
        // Given
        begins = 422;
        // Then
        assertThatThrownBy(() -> importing("members.csv"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The file was not taken: 422 Not a list. The header lacks a column: kind.");
    }

    @Test
    void one_that_broke_off_can_be_sent_again() {
        // Given
        states.add(state("interrupted", 250, 0));
        // Then
        assertThatThrownBy(() -> importing("members.csv"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("send the same file again");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> importer().run(folder.resolve("nothing.csv")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("nothing.csv");
    }

    private boolean importing(String name) throws IOException {
        return importer().run(Files.writeString(folder.resolve(name), "external_id"));
    }

    private MemberImport importer() {
        var address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        return new MemberImport(address, () -> "token", told::add, Duration.ofMillis(1));
    }

    private static String state(String status, int imported, int refused) {
        return """
                {"id": "i-1", "status": "%s", "lines_read": %d, "imported": %d, "unchanged": 0, "refused": %d, "failure": null}
                """.formatted(status, imported + refused, imported, refused);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add("%s %s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        path,
                        headers.getFirst("Content-Type"),
                        headers.getFirst("Authorization"),
                        body));
        if (exchange.getRequestMethod().equals("POST")) {
            send(exchange, begins, begins == 202 ? state("running", 0, 0) : """
                    {"detail": "Not a list.", "violations": [{"field": "header", "message": "lacks a column: kind"}]}
                    """);
        } else if (path.endsWith("refused-lines")) {
            send(exchange, 200, """
                    {"items": [{"line": 7, "violations": [{"field": "kind", "message": "must be one of kol, koc"},
                        {"field": "chapter", "message": "is not the code of a chapter"}]}]}
                    """);
        } else {
            send(exchange, 200, states.size() > 1 ? states.poll() : states.element());
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
