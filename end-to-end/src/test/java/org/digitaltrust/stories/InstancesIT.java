package org.digitaltrust.stories;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What partners notice when instances of the suite are killed, or restarted one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheWholeStack.class)
class InstancesIT {

    private static final String KILLED = Twins.twinOf("sanctions-service");
    private static final int ROUNDS = Boolean.getBoolean("soak") ? 5 : 1;

    /** Of a breaker, and of a gateway that looks for an instance again. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private Twins twins;

    @BeforeAll
    void start(World world) {
        twins = Twins.start(world.stack());
    }

    @AfterAll
    void end() {
        twins.end();
    }

    @Test
    void killing_an_instance_costs_what_was_under_way_there_and_it_is_used_again_when_it_is_back(World world) {
        // Given
        var gateway = twins.gateways().getFirst();
        try (var load = Load.on(List.of(gateway), world, Duration.ZERO)) {
            await().atMost(World.PATIENCE).until(() -> asked(world) > 50);
            for (int round = 0; round < ROUNDS; round++) {
                var before = load.lost().size();
                // When
                world.stack().kill(KILLED);
                var killed = System.nanoTime();
                // Then
                await().atMost(SOON).until(() -> fit(world).equals("1 of 2 fit"));
                var answered = load.answered();
                await().atMost(World.PATIENCE).until(() -> load.answered() > answered + 200);
                var lost = load.lost().subList(before, load.lost().size());
                assertThat(lost).hasSizeLessThanOrEqualTo(Load.PARTNERS).allSatisfy(it -> {
                    assertThat(it.method()).isEqualTo("POST");
                    assertThat(it.why()).startsWith("502");
                    assertThat(it.began()).isLessThan(killed);
                });
                world.stack().start(KILLED);
                await().atMost(SOON).until(() -> asked(world) > 0 && fit(world).equals("2 of 2 fit"));
            }
        }
    }

    @Test
    void a_rolling_restart_of_the_services_loses_nothing(World world) {
        // Given
        try (var load = Load.on(twins.gateways(), world, Load.PAUSE)) {
            for (int round = 0; round < ROUNDS; round++) {
                // When
                twins.restart(Twins.SERVICES);
                awaitAllFit(world);
                twins.restart(Twins.SERVICES.stream().map(Twins::twinOf).toList());
                awaitAllFit(world);
            }
            // Then
            assertThat(load.lost()).isEmpty();
            assertThat(load.answered()).isGreaterThan(1_000);
        }
    }

    @Test
    void a_rolling_restart_of_the_gateways_loses_nothing(World world) {
        // Given
        var both = twins.gateways();
        try (var load = Load.on(both, world, Load.PAUSE)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < both.size(); i++) {
                    var leaving = Twins.GATEWAYS.get(i);
                    // When it is told to stop, and whoever distributes requests has noticed
                    var stopped = CompletableFuture.runAsync(() -> world.stack().stop(leaving));
                    await().atMost(SOON)
                            .pollInterval(Duration.ofMillis(100))
                            .until(() -> given().get(world.stack().readiness(leaving))
                                            .statusCode()
                                    == 503);
                    load.leadTo(List.of(both.get(1 - i)));
                    stopped.join();
                    world.stack().start(leaving);
                    load.leadTo(both);
                }
            }
            // Then
            assertThat(load.lost()).isEmpty();
            assertThat(load.answered()).isGreaterThan(500);
        }
    }

    private static void awaitAllFit(World world) {
        for (var gateway : Twins.GATEWAYS) {
            await().atMost(SOON)
                    .until(() -> !given().get(world.stack().readiness(gateway))
                            .asString()
                            .contains("1 of 2 fit"));
        }
    }

    /** What the first gateway thinks of the instances of sanctions-service. */
    private static String fit(World world) {
        return given().get(world.stack().readiness(Twins.GATEWAYS.getFirst()))
                .jsonPath()
                .getString("checks.find { it.name == 'upstreams' }.data.sanctions");
    }

    /** How many questions have reached the instance that is killed, since it was started. */
    private static double asked(World world) {
        URI metrics = world.stack().readiness(KILLED).resolve("/q/metrics");
        return given().get(metrics)
                .asString()
                .lines()
                .filter(it ->
                        it.startsWith("http_server_requests_seconds_count") && it.contains("/access/v1/evaluation\""))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' '))))
                .sum();
    }
}
