package org.digitaltrust.stories;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.digitaltrust.deployment.ObservedMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the applications show to those who operate them, and where. */
@ExtendWith(OnTheWholeStack.class)
class FiguresIT {

    private static final Pattern EXPORTED = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ].*");
    private static final List<String> MANAGEMENT = List.of(
            "/q/metrics", "/q/health", "/q/health/ready", "/q/health/live", "/q/info", "/q", "/metrics", "/health");

    @Test
    void dashboard_and_alerts_ask_only_for_what_the_applications_export(World world) {
        // Given a story that has passed through all of them
        var person = world.newPerson();
        world.approve(person, world.apply(person, "figures." + UUID.randomUUID()));
        world.sign(person);
        world.awaitStatus(person, "active");
        // When
        var wanted = new TreeSet<>(ObservedMetrics.used());
        // Then
        assertThat(wanted).hasSizeGreaterThan(10);
        await().atMost(World.PATIENCE)
                .untilAsserted(() -> assertThat(exported(world)).containsAll(wanted));
    }

    @Test
    void no_figure_names_whoever_was_asked_about(World world) {
        // Given
        var handle = "asked." + UUID.randomUUID();
        var path = "/sanctions/v1/accounts/tiktok/@" + handle + "/standing";
        // When
        world.as("member1").get(path);
        world.nobody().get(path);
        var direct = world.stack().direct("sanctions-service").toString();
        given().baseUri(direct).get(path);
        given().baseUri(direct).delete(path);
        given().baseUri(direct).get("/no/such/" + handle);
        // Then
        for (var application : world.stack().applications()) {
            assertThat(scraped(world, application)).as(application).doesNotContain(handle);
        }
    }

    @Test
    void applications_that_send_messages_tell_how_far_behind_kafka_is(World world) {
        for (var service : List.of("membership-service", "pledge-service", "sanctions-service")) {
            assertThat(scraped(world, service))
                    .as(service)
                    .contains("outbox_lag_seconds", "outbox_unsent_rows", "outbox_dead_letters_total");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "membership-service", "pledge-service", "sanctions-service"})
    void health_and_figures_are_not_on_the_port_that_the_gateway_leads_to(String application, World world) {
        for (var path : MANAGEMENT) {
            given().baseUri(world.stack().direct(application).toString())
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/membership", "/pledges", "/sanctions", "/access"})
    void no_path_through_the_gateway_leads_to_them(String prefix, World world) {
        for (var path : MANAGEMENT) {
            for (var way : List.of(path, prefix + path, prefix + "/v1" + path)) {
                world.nobody().get(way).then().statusCode(404).contentType("application/problem+json");
            }
        }
    }

    private static Set<String> exported(World world) {
        var names = new HashSet<String>();
        for (var application : world.stack().applications()) {
            scraped(world, application)
                    .lines()
                    .map(EXPORTED::matcher)
                    .filter(it -> it.matches())
                    .forEach(it -> names.add(it.group(1)));
        }
        return names;
    }

    private static String scraped(World world, String application) {
        return given().get(world.stack().readiness(application).resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
