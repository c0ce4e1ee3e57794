package org.digitaltrust.stories;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Partners who ask and read all the time, over connections that they keep, and never ask twice when they are not answered. */
final class Load implements AutoCloseable {

    static final int PARTNERS = Boolean.getBoolean("soak") ? 24 : 8;

    /** Between a partner's requests, so that what is restarted finds a processor. */
    static final Duration PAUSE = Duration.ofMillis(20);

    private static final String QUESTION = """
            {"subject":{"type":"account","id":"tiktok:@nobody.knows"},"action":{"name":"host"},
             "resource":{"type":"medium","id":"television"}}""";
    private static final List<String> PUBLIC =
            List.of("/sanctions/v1/vocabularies", "/membership/v1/chapters", "/pledges/v1/codes");

    /** A request that was not answered 200; {@code began} as {@link System#nanoTime}. */
    record Lost(String method, URI address, String why, long began) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String token;
    private final Duration pause;
    private final Queue<Lost> lost = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Thread> partners = new ArrayList<>();
    private volatile List<URI> gateways;
    private volatile boolean over;

    private Load(List<URI> gateways, String token, Duration pause) {
        this.pause = pause;
        this.gateways = List.copyOf(gateways);
        this.token = token;
    }

    static Load on(List<URI> gateways, World world, Duration pause) {
        var load = new Load(gateways, world.stack().tokens().ofClient("zalo"), pause);
        IntStream.range(0, PARTNERS)
                .forEach(it -> load.partners.add(Thread.ofVirtual().start(() -> load.ask(it))));
        return load;
    }

    private void ask(int first) {
        for (int i = first; !over; i++) {
            var targets = gateways;
            var gateway = targets.get(i / 2 % targets.size());
            send(i % 2 == 0 ? question(gateway) : reading(gateway, PUBLIC.get(i / 2 % PUBLIC.size())));
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private HttpRequest question(URI gateway) {
        return HttpRequest.newBuilder(gateway.resolve("/access/v1/evaluation"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                .build();
    }

    private static HttpRequest reading(URI gateway, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private void send(HttpRequest request) {
        long began = System.nanoTime();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                answered.incrementAndGet();
            } else {
                lost.add(new Lost(request.method(), request.uri(), answer.statusCode() + " " + answer.body(), began));
            }
        } catch (IOException unanswered) {
            lost.add(new Lost(request.method(), request.uri(), unanswered.toString(), began));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where new requests go from now on; those under way are not touched. */
    void leadTo(List<URI> others) {
        gateways = List.copyOf(others);
    }

    int answered() {
        return answered.get();
    }

    List<Lost> lost() {
        return List.copyOf(lost);
    }

    @Override
    public void close() {
        over = true;
        for (var partner : partners) {
            try {
                partner.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        client.close();
    }
}
