package org.digitaltrust.gateway.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UpstreamMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final UpstreamMeters meters = new UpstreamMeters(registry, "pledge");

    @Test
    void a_request_waits_then_is_in_flight_then_is_gone() {
        // When
        meters.asks();
        meters.asks();
        meters.isConnected();
        // Then
        assertThat(gauge("gateway.upstream.waiting")).isEqualTo(1);
        assertThat(gauge("gateway.upstream.in_flight")).isEqualTo(1);
        // When
        meters.isDone();
        meters.gaveUpWaiting();
        // Then
        assertThat(gauge("gateway.upstream.waiting")).isZero();
        assertThat(gauge("gateway.upstream.in_flight")).isZero();
    }

    @Test
    void failures_are_there_before_the_first_one_so_that_a_rate_can_be_taken_of_it() {
        assertThat(registry.get("gateway.upstream.failures").counters()).hasSize(3);
        // When
        meters.failed("bad-gateway");
        // Then
        assertThat(registry.get("gateway.upstream.failures")
                        .tag("kind", "bad-gateway")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_breaker_shows_its_state() {
        // Given
        var open = new AtomicBoolean();
        meters.breaker("http://10.0.0.7:8080", open::get);
        assertThat(gauge("gateway.upstream.breaker_open")).isZero();
        // When
        open.set(true);
        // Then
        assertThat(gauge("gateway.upstream.breaker_open")).isEqualTo(1);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
