package org.digitaltrust.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One instance of a service, which can be killed and started again at the same address; its header X-Do says how it behaves. */
final class ToyService {

    private final Vertx vertx;
    private final AtomicInteger served = new AtomicInteger();
    private final Set<HttpServerRequest> hanging = ConcurrentHashMap.newKeySet();
    private volatile boolean ready = true;
    private HttpServer server;

    private ToyService(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    static ToyService start(Vertx vertx) {
        var service = new ToyService(vertx, vertx.createHttpServer());
        service.listen(0);
        return service;
    }

    private void listen(int port) {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::serve)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void serve(HttpServerRequest request) {
        if (request.path().equals("/ready")) {
            request.response().setStatusCode(ready ? 200 : 503).end();
            return;
        }
        served.incrementAndGet();
        var response = request.response();
        switch (request.headers().get("X-Do")) {
            case null -> response.end("ok");
            case "hang" -> {
                hanging.add(request);
                request.connection().closeHandler(closed -> hanging.remove(request));
            }
            case "farewell" -> response.putHeader("Connection", "close").end("bye");
            case "reset" -> request.connection().close();
            case "long" -> response.end("x".repeat(20_000));
            case "long chunks" -> {
                response.setChunked(true);
                for (int i = 0; i < 20; i++) {
                    response.write("x".repeat(1_000));
                }
                response.end();
            }
            case "long headers" ->
                response.putHeader("X-Long", "x".repeat(40_000)).end();
            default -> response.setStatusCode(500).end();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    URI readiness() {
        return address().resolve("/ready");
    }

    int served() {
        return served.get();
    }

    int hanging() {
        return hanging.size();
    }

    void answerAll() {
        hanging.forEach(it -> it.response().end("at last"));
        hanging.clear();
    }

    void ready(boolean isReady) {
        ready = isReady;
    }

    /** All connections break, and new ones are refused. */
    void kill() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    void startAgain() {
        listen(server.actualPort());
    }
}
