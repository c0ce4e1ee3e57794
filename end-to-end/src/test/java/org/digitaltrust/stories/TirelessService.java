package org.digitaltrust.stories;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service behind the gateway that takes whatever comes and tells how much it was, gives as many bytes as a path ends in,
 * or hangs up.
 */
final class TirelessService implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Path folder;
    private final HttpServer server;

    /** @param folder for files that are as long as the answers, and empty */
    TirelessService(Path folder) {
        this.folder = folder;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::serve)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private void serve(HttpServerRequest request) {
        var path = request.path();
        if (path.startsWith("/soak/v1/down/")) {
            give(request, Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        } else if (path.equals("/soak/v1/hang-up")) {
            request.connection().close();
        } else {
            take(request);
        }
    }

    private void give(HttpServerRequest request, long bytes) {
        request.response()
                .putHeader("Content-Type", "application/octet-stream")
                .sendFile(emptyFile(folder, bytes).toString());
    }

    private static void take(HttpServerRequest request) {
        var received = new AtomicLong();
        request.handler(part -> received.addAndGet(part.length()));
        request.endHandler(end ->
                request.response().putHeader("Content-Type", "text/plain").end(Long.toString(received.get())));
    }

    /** A file of zeros that takes no room on the disk. */
    static Path emptyFile(Path folder, long bytes) {
        var path = folder.resolve(bytes + ".zeros");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
