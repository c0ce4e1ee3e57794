package org.digitaltrust.bareproxy;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** A server on one event loop for each core, like the gateway's. */
final class EventLoops extends AbstractVerticle {

    private final HttpServerOptions options;
    private final Handler<HttpServerRequest> handler;

    private EventLoops(int port, Handler<HttpServerRequest> handler) {
        this.options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setTcpNoDelay(true)
                .setReuseAddress(true);
        this.handler = handler;
    }

    static void serve(Vertx vertx, int port, Handler<HttpServerRequest> handler) {
        var loops = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        vertx.deployVerticle(() -> new EventLoops(port, handler), loops)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer(options)
                .requestHandler(handler)
                .listen()
                .<Void>mapEmpty()
                .onComplete(started);
    }
}
