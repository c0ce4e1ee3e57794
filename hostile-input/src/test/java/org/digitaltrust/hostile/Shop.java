package org.digitaltrust.hostile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small service that keeps its promises, unless it is told to answer with something else. */
final class Shop implements AutoCloseable {

    static final Caller BUYER = new Caller("buyer", () -> "Bearer buyer", Set.of("buyer"), true);
    static final Caller SELLER = new Caller("seller", () -> "Bearer seller", Set.of("seller"), true);

    static final String ORDER = "{\"id\": \"01930000-0000-7000-8000-000000000001\", \"name\": \"x\"}";

    /** What it answers to who is let in. */
    record Reply(int status, String type, String body, Map<String, String> headers) {
        static Reply ordered(String body) {
            return new Reply(201, "application/json", body, Map.of("Location", "/orders/1"));
        }

        static Reply problem(int status) {
            var body = """
                    {"type": "/problems/x", "title": "x", "status": %d, "detail": "x", "instance": "/x", "trace_id": "x"}
                    """.formatted(status);
            return new Reply(status, "application/problem+json", body, Map.of());
        }
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Reply toOrders;

    /** @param toOrders what it answers to an order */
    Shop(Reply toOrders) {
        this.toOrders = toOrders;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static String document() {
        try (var stream = Shop.class.getResourceAsStream("/shop.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var reply = exchange.getRequestMethod().equals("GET")
                ? new Reply(200, "application/json", ORDER, Map.of())
                : toOrder(exchange.getRequestHeaders().getFirst("Authorization"));
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("X-Request-ID", "1");
        headers.set("Content-Type", reply.type());
        reply.headers().forEach(headers::set);
        if (reply.status() == 401) {
            headers.set("WWW-Authenticate", "Bearer");
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private Reply toOrder(String authorization) {
        return switch (authorization) {
            case "Bearer buyer" -> toOrders;
            case "Bearer seller" -> Reply.problem(403);
            case null, default -> Reply.problem(401);
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
