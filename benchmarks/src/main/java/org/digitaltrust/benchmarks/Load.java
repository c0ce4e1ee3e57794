package org.digitaltrust.benchmarks;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Requests sent to one address by one thread over connections that are kept: evaluations, or what is read without a token. Everything but {@code send} may be called
 * from any thread.
 */
final class Load implements AutoCloseable {

    /**
     * What came back.
     *
     * @param nanos latencies
     * @param failed answers other than 200, and none at all
     * @param cpu the share of all cores that making the load took, of 1
     */
    record Result(Histogram nanos, long failed, Duration took, double cpu) {
        double perSecond() {
            return nanos.getTotalCount() * 1e9 / took.toNanos();
        }

        double millis(double percentile) {
            return nanos.getValueAtPercentile(percentile) / 1e6;
        }
    }

    private static final String PATH = "/access/v1/evaluation";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient http;
    private final URI base;
    private final List<Request> requests;

    // Touched by the event loop only.
    private final Histogram nanos = new Histogram(3);
    private long failed;
    private int sent;
    private long waiting;

    Load(URI base, String token, List<String> bodies, int connections) {
        this(base, List.of(token), bodies, connections);
    }

    /** @param tokens used in turns, like the bodies */
    Load(URI base, List<String> tokens, List<String> bodies, int connections) {
        this(base, connections, evaluations(tokens, bodies));
    }

    /** Reads these paths in turns. */
    static Load reading(URI base, List<String> paths, int connections) {
        return new Load(
                base,
                connections,
                paths.stream()
                        .map(it -> new Request(HttpMethod.GET, it, null, Buffer.buffer()))
                        .toList());
    }

    private Load(URI base, int connections, List<Request> requests) {
        this.base = base;
        this.requests = requests;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAliveTimeout(60)
                .setTcpNoDelay(true));
    }

    /** @param authorization null for what is public */
    private record Request(
            HttpMethod method, String path, @Nullable String authorization, Buffer body) {}

    /** As many as it takes for each token to have met each body, if their numbers have no divisor in common. */
    private static List<Request> evaluations(List<String> tokens, List<String> bodies) {
        return IntStream.range(0, Math.max(tokens.size(), bodies.size()))
                .mapToObj(it -> new Request(
                        HttpMethod.POST,
                        PATH,
                        "Bearer " + tokens.get(it % tokens.size()),
                        Buffer.buffer(bodies.get(it % bodies.size()))))
                .toList();
    }

    /** Each of so many clients asks again as soon as it has been answered: how much goes through at most. */
    Result closed(int clients, Duration lasting) {
        var begun = Begun.now();
        var over = begun.at() + lasting.toNanos();
        var done = new CompletableFuture<Void>();
        loop.runOnContext(it -> {
            waiting = clients;
            for (int i = 0; i < clients; i++) {
                again(over, done);
            }
        });
        done.join();
        return result(begun);
    }

    private void again(long over, CompletableFuture<Void> done) {
        var now = System.nanoTime();
        if (now < over) {
            send(now).onComplete(it -> again(over, done));
        } else if (--waiting == 0) {
            done.complete(null);
        }
    }

    /**
     * Asks at a fixed rate, however long answers take. A latency counts from the moment the question was due, so that whoever
     * stalls is charged for all that had to wait meanwhile.
     */
    Result open(double perSecond, Duration lasting) {
        var begun = Begun.now();
        var count = (long) (perSecond * lasting.toNanos() / 1e9);
        var done = new CompletableFuture<Void>();
        loop.runOnContext(it -> waiting = count);
        for (long i = 0; i < count; i++) {
            var due = begun.at() + (long) (i * 1e9 / perSecond);
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            loop.runOnContext(it -> send(due).onComplete(answered -> {
                if (--waiting == 0) {
                    done.complete(null);
                }
            }));
        }
        done.join();
        return result(begun);
    }

    private Future<Buffer> send(long due) {
        var next = requests.get(sent % requests.size());
        sent++;
        return http.request(next.method(), base.getPort(), base.getHost(), next.path())
                .compose(request -> send(request, next))
                .compose(this::read)
                .onSuccess(it -> nanos.recordValue(System.nanoTime() - due))
                .onFailure(it -> failed++);
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Request what) {
        if (what.authorization() == null) {
            return request.send();
        }
        return request.putHeader("Authorization", what.authorization())
                .putHeader("Content-Type", "application/json")
                .send(what.body());
    }

    private Future<Buffer> read(HttpClientResponse response) {
        return response.statusCode() == 200 ? response.body() : Future.failedFuture("status " + response.statusCode());
    }

    /** What was measured since, which is then forgotten. */
    private Result result(Begun begun) {
        var found = new CompletableFuture<Result>();
        loop.runOnContext(it -> {
            found.complete(new Result(nanos.copy(), failed, begun.past(), begun.cpu()));
            nanos.reset();
            failed = 0;
        });
        return found.join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** A moment on the clock, and the processor time used until then. */
    private record Begun(long at, long processor) {
        static Begun now() {
            return new Begun(System.nanoTime(), Machine.SYSTEM.getProcessCpuTime());
        }

        Duration past() {
            return Duration.ofNanos(System.nanoTime() - at);
        }

        double cpu() {
            var used = Machine.SYSTEM.getProcessCpuTime() - processor;
            return (double) used / past().toNanos() / Machine.SYSTEM.getAvailableProcessors();
        }
    }
}
