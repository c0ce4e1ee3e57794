package org.digitaltrust.gateway.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.digitaltrust.chassis.problem.EdgeProblem;

/** Figures of one service behind us. */
final class UpstreamMeters {

    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final String upstream;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Timer duration;
    private final ConcurrentHashMap<String, Counter> failures = new ConcurrentHashMap<>();

    UpstreamMeters(MeterRegistry registry, String upstream) {
        this.registry = registry;
        this.upstream = upstream;
        Gauge.builder("gateway.upstream.waiting", waiting, AtomicInteger::get)
                .description("Requests that wait for a connection to the service")
                .tag("upstream", upstream)
                .register(registry);
        Gauge.builder("gateway.upstream.in_flight", inFlight, AtomicInteger::get)
                .description("Requests on a connection to the service, which is as many connections of the pool in use")
                .tag("upstream", upstream)
                .register(registry);
        duration = Timer.builder("gateway.upstream.duration")
                .description("From asking for a connection to the head of the answer")
                .tag("upstream", upstream)
                .serviceLevelObjectives(STEPS)
                .register(registry);
        // There from the first request on: a rate cannot be taken of a series that begins with a failure.
        Stream.of(EdgeProblem.BAD_GATEWAY, EdgeProblem.UNAVAILABLE, EdgeProblem.UPSTREAM_TIMEOUT)
                .map(EdgeProblem::slug)
                .forEach(kind -> failures.put(kind, open(kind)));
    }

    String name() {
        return upstream;
    }

    void breaker(String instance, BooleanSupplier isOpen) {
        Gauge.builder("gateway.upstream.breaker_open", () -> isOpen.getAsBoolean() ? 1 : 0)
                .description("1 while nothing is asked of this instance of the service, because too much has failed")
                .tags("upstream", upstream, "instance_address", instance)
                .register(registry);
    }

    void asks() {
        waiting.incrementAndGet();
    }

    void isConnected() {
        waiting.decrementAndGet();
        inFlight.incrementAndGet();
    }

    void gaveUpWaiting() {
        waiting.decrementAndGet();
    }

    void isDone() {
        inFlight.decrementAndGet();
    }

    void answered(long nanos) {
        duration.record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(String kind) {
        failures.computeIfAbsent(kind, this::open).increment();
    }

    private Counter open(String kind) {
        return Counter.builder("gateway.upstream.failures")
                .description("Requests that the service did not answer, by what the client was told")
                .tags("upstream", upstream, "kind", kind)
                .register(registry);
    }
}
