package org.digitaltrust.stories;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Many clients at once, on one event loop. */
final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 32;
    private static final String HERE = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(2 * AT_ONCE));
    private final int port;

    Crowd(int port) {
        this.port = port;
    }

    /**
     * Does something so many times, by 32 clients side by side.
     *
     * @return how often it failed
     */
    long each(long times, LongFunction<Future<?>> request, Duration atMost) {
        var next = new AtomicLong();
        var failed = new AtomicLong();
        Future<?> all = Future.succeededFuture();
        for (int client = 0; client < AT_ONCE; client++) {
            var one = Future.future(
                    done -> vertx.runOnContext(start -> goOn(next, times, request, failed, done::complete)));
            all = Future.all(all, one);
        }
        all.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(atMost.toSeconds(), TimeUnit.SECONDS)
                .join();
        return failed.get();
    }

    private static void goOn(
            AtomicLong next, long times, LongFunction<Future<?>> request, AtomicLong failed, Runnable done) {
        long number = next.getAndIncrement();
        if (number >= times) {
            done.run();
            return;
        }
        request.apply(number).onComplete(result -> {
            if (result.failed()) {
                failed.incrementAndGet();
            }
            goOn(next, times, request, failed, done);
        });
    }

    Future<HttpClientRequest> to(HttpMethod method, String path, String token) {
        return http.request(method, port, HERE, path).map(it -> it.putHeader("Authorization", "Bearer " + token));
    }

    Future<HttpClientRequest> anonymous(HttpMethod method, String path) {
        return http.request(method, port, HERE, path);
    }

    /** The answer's body, where it is this status. */
    static Future<Buffer> expect(int status, HttpClientResponse answer) {
        return answer.body()
                .compose(body -> answer.statusCode() == status
                        ? Future.succeededFuture(body)
                        : Future.failedFuture(answer.statusCode() + " instead of " + status));
    }

    /** An answer that tells of a fault behind the gateway. */
    static Future<Buffer> expectFault(HttpClientResponse answer) {
        return expect(answer.statusCode() == 503 ? 503 : 502, answer);
    }

    /** How many bytes came, none of which is kept. */
    static Future<Long> count(HttpClientResponse answer) {
        var received = new AtomicLong();
        answer.handler(part -> received.addAndGet(part.length()));
        return answer.end().map(end -> received.get());
    }

    /** Sends a file as it is read, and gives the body of the answer. */
    Future<Buffer> upload(HttpClientRequest request, Path file) {
        return vertx.fileSystem()
                .open(file.toString(), new OpenOptions().setWrite(false))
                .compose(it -> request.putHeader(
                                "Content-Length", Long.toString(file.toFile().length()))
                        .send(it)
                        .compose(answer -> expect(200, answer))
                        .eventually(() -> it.close()));
    }

    /** Closes the connection when the answer has begun. */
    static Future<Void> walkAwayFromTheAnswer(HttpClientRequest request) {
        return request.send().compose(answer -> gone(request));
    }

    /** Closes the connection when half of what was promised has been sent. */
    static Future<Void> walkAwayInTheMiddle(HttpClientRequest request) {
        request.response().onComplete(nobodyWaitsForIt -> {});
        return request.putHeader("Content-Length", "65536")
                .write(Buffer.buffer(new byte[32768]))
                .compose(sent -> gone(request));
    }

    private static Future<Void> gone(HttpClientRequest request) {
        var closed = Promise.<Void>promise();
        request.connection().closeHandler(closed::complete);
        request.reset();
        return closed.future();
    }

    <T> T await(Future<T> future, Duration atMost) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(atMost.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
