package org.digitaltrust.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real HTTP server in the place of the services. It says what it has received, and misbehaves on demand: the header
 * {@code X-Do} says how. {@code /received} tells how much arrived and what is still open.
 */
public final class SmallService implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger received = new AtomicInteger();
    private final Set<Object> hanging = ConcurrentHashMap.newKeySet();

    @Override
    public Map<String, String> start() {
        var server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setMaxHeaderSize(32 * 1024))
                .requestHandler(this::serve)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var address = "http://127.0.0.1:" + server.actualPort();
        var configuration = new HashMap<>(Certificates.make());
        configuration.putAll(TestPlans.generous());
        configuration.put("gateway.cors.origins", "https://app.example,http://localhost:5173");
        configuration.put("gateway.server.head", "1s");
        configuration.put("gateway.upstreams.membership", address);
        configuration.put("gateway.upstreams.sanctions", address);
        // For a thousand clients that go away at once.
        configuration.put("gateway.forward.concurrent", "6000");
        configuration.put("gateway.limits.concurrent-of-address", "1500");
        configuration.put("gateway.server.max-connections-of-one", "2000");
        return configuration;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void serve(HttpServerRequest request) {
        if (request.path().equals("/received")) {
            request.response()
                    .end(new JsonObject()
                            .put("requests", received.get())
                            .put("hanging", hanging.size())
                            .encode());
            return;
        }
        received.incrementAndGet();
        if (request.headers().contains("X-Text")) {
            SmallTexts.serve(request);
            return;
        }
        behave(request);
    }

    private void behave(HttpServerRequest request) {
        var response = request.response()
                .putHeader("X-Request-ID", "the-service's-own for " + request.getHeader("X-Request-ID"));
        switch (request.headers().get("X-Do")) {
            case null -> request.body().onSuccess(body -> response.end(account(request, body)));
            case "204", "304" -> {
                response.setStatusCode(Integer.parseInt(request.getHeader("X-Do")))
                        .putHeader("ETag", "\"7\"");
                response.end();
            }
            case "308" ->
                response.setStatusCode(308).putHeader("Location", "/elsewhere").end();
            case "private headers" -> tellPrivately(response);
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", "http://" + request.getHeader("Host") + "/membership/v1/applications/1")
                        .end();
            case "chunks" -> {
                response.setChunked(true).write("first,");
                response.end("second");
            }
            case "reset" -> request.connection().close();
            case "break off" -> {
                response.setChunked(true).write("first,");
                vertx.setTimer(50, later -> request.connection().close());
            }
            case "hang" -> hang(request);
            case "answer early" -> {
                hang(request);
                response.end("early");
            }
            default -> response.setStatusCode(500).end("what?");
        }
    }

    private static void tellPrivately(HttpServerResponse response) {
        response.putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "10.0.0.7")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("RateLimit", "\"mine\";r=0;t=1")
                .putHeader("Server", "small/1.0")
                .putHeader("Cache-Control", "max-age=60")
                .end("ok");
    }

    private void hang(HttpServerRequest request) {
        hanging.add(request);
        request.connection().closeHandler(closed -> hanging.remove(request));
    }

    private static Buffer account(HttpServerRequest request, Buffer body) {
        var headers = new JsonObject();
        for (var name : request.headers().names()) {
            headers.put(
                    name.toLowerCase(java.util.Locale.ROOT),
                    new JsonArray(request.headers().getAll(name)));
        }
        return new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("length", body.length())
                .toBuffer();
    }
}
