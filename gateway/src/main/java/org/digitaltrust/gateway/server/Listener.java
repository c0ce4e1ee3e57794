package org.digitaltrust.gateway.server;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The public port on one event loop; all loops share the socket. */
final class Listener extends AbstractVerticle {

    /**
     * What all loops have in common.
     *
     * @param port known once the first loop listens
     */
    record Shared(
            HttpServerOptions options,
            Handler<HttpServerRequest> valid,
            Handler<HttpServerRequest> invalid,
            Duration head,
            Connections connections,
            Set<HttpServer> servers,
            AtomicInteger port) {}

    private static final int MOST_IN_ADVANCE = 16;

    private final Shared shared;

    @Nullable
    private HttpServer server;

    Listener(Shared shared) {
        this.shared = shared;
    }

    @Override
    public void start(Promise<Void> started) {
        var opening = vertx.createHttpServer(shared.options())
                .requestHandler(shared.valid())
                .invalidRequestHandler(shared.invalid())
                .connectionHandler(this::admit);
        server = opening;
        shared.servers().add(opening);
        opening.listen()
                .onSuccess(it -> shared.port().set(it.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void admit(HttpConnection connection) {
        var leave = shared.connections().enter(connection.remoteAddress());
        if (leave == null) {
            connection.close();
            return;
        }
        connection.closeHandler(closed -> leave.run());
        var pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (pipeline.get("httpDecoder") != null) {
            pipeline.replace("httpDecoder", "httpDecoder", new StrictRequestDecoder(shared.options(), shared.head()));
            pipeline.addAfter("httpEncoder", "readingGate", new ReadingGate(MOST_IN_ADVANCE));
        }
    }

    @Override
    public void stop(Promise<Void> stopped) {
        (server == null ? Future.<Void>succeededFuture() : server.close()).onComplete(stopped);
    }
}
