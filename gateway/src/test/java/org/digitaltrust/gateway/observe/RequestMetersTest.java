package org.digitaltrust.gateway.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation") // the registry that Quarkus still ships
class RequestMetersTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RequestMeters meters = new RequestMeters(registry, new SmallSettings(3, 1, 1));

    @Test
    void clients_beyond_the_limit_share_one_name() {
        // When
        for (int i = 0; i < 50; i++) {
            meters.add("/things/{id}", "GET", Outcome.SUCCEEDED, "client-" + i, null, 1_000);
        }
        // Then
        assertThat(registry.find("gateway.requests").counters()).hasSize(4);
        assertThat(registry.get("gateway.requests")
                        .tag("client", "other")
                        .counter()
                        .count())
                .isEqualTo(47);
        assertThat(registry.get("gateway.requests")
                        .tag("client", "client-2")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void methods_that_somebody_made_up_make_no_series() {
        // When
        for (int i = 0; i < 50; i++) {
            meters.add("none", "MADE-UP-" + i, Outcome.REFUSED, "public", "method-not-allowed", 1_000);
        }
        // Then
        assertThat(registry.find("gateway.requests").counters()).hasSize(1);
        assertThat(registry.get("gateway.problems")
                        .tag("problem", "method-not-allowed")
                        .counter()
                        .count())
                .isEqualTo(50);
    }

    /** The least of several rounds, and a limit far above what it takes on any machine: a look-up that is repeated would show. */
    @Test
    void a_request_costs_well_under_two_microseconds() {
        // Given
        int requests = 200_000;
        long least = Long.MAX_VALUE;
        // When
        for (int round = 0; round < 10; round++) {
            long begun = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                meters.add("/things/{id}", "GET", Outcome.SUCCEEDED, "client-1", null, i);
            }
            least = Math.min(least, (System.nanoTime() - begun) / requests);
        }
        // Then
        assertThat(least).as("nanoseconds").isLessThan(2_000);
        System.getLogger("observe").log(System.Logger.Level.INFO, "figures of a request: " + least + " ns");
    }
}
