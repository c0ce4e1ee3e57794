package org.digitaltrust.gateway.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.jspecify.annotations.Nullable;

/**
 * Figures of requests. The meters of one combination of labels are looked up once and kept together, so that a request
 * costs one look-up and three additions. Histograms are by route and by client, not by both: that would be 14 series for
 * each of some thousand combinations.
 */
@Singleton
class RequestMeters {

    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Exposed exposed;
    private final Counter unverified;
    private final ConcurrentHashMap<Series, Tally> tallies = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Counter> problems = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Counter> limited = new ConcurrentHashMap<>();

    RequestMeters(MeterRegistry registry, ObserveSettings settings) {
        this.registry = registry;
        this.exposed = new Exposed(settings.clients());
        // There from the start: a rate cannot be taken of a series that begins with the first problem.
        Stream.of(EdgeProblem.values()).map(EdgeProblem::slug).forEach(it -> problems.put(it, openProblem(it)));
        unverified = Counter.builder("gateway.unverified")
                .description("Requests refused because the keys of tokens could not be fetched")
                .register(registry);
        limited.put(Exposed.NOBODY, openLimited(Exposed.NOBODY));
    }

    private record Series(String route, String method, Outcome outcome, String client) {}

    private record Tally(Counter requests, Timer ofRoute, Timer ofClient) {
        void add(long nanos) {
            requests.increment();
            ofRoute.record(nanos, TimeUnit.NANOSECONDS);
            ofClient.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    void add(String route, String method, Outcome outcome, String client, @Nullable String problem, long nanos) {
        var series = new Series(route, Exposed.method(method), outcome, exposed.client(client));
        tallies.computeIfAbsent(series, this::open).add(nanos);
        if (problem != null) {
            addProblem(problem);
        }
    }

    void addProblem(String slug) {
        problems.computeIfAbsent(slug, this::openProblem).increment();
    }

    void addUnverified() {
        unverified.increment();
    }

    void addLimited(String client) {
        limited.computeIfAbsent(exposed.client(client), this::openLimited).increment();
    }

    private Tally open(Series it) {
        var status = it.outcome().label();
        return new Tally(
                Counter.builder("gateway.requests")
                        .description("Requests by what they asked for, who asked, and how they ended")
                        .tags("route", it.route(), "method", it.method(), "status", status, "client", it.client())
                        .register(registry),
                Timer.builder("gateway.request.duration")
                        .description("From the head of a request to the end of its answer, by route")
                        .tags("route", it.route(), "method", it.method(), "status", status)
                        .serviceLevelObjectives(STEPS)
                        .register(registry),
                Timer.builder("gateway.client.duration")
                        .description("From the head of a request to the end of its answer, by client")
                        .tags("client", it.client(), "status", status)
                        .serviceLevelObjectives(STEPS)
                        .register(registry));
    }

    private Counter openLimited(String client) {
        return Counter.builder("gateway.limited")
                .description("Requests that were refused because the client had none left")
                .tag("client", client)
                .register(registry);
    }

    private Counter openProblem(String slug) {
        return Counter.builder("gateway.problems")
                .description("Problems that the gateway itself answered, by slug")
                .tag("problem", slug)
                .register(registry);
    }
}
