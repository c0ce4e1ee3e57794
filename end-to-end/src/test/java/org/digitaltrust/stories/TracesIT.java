package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.digitaltrust.stories.Collector.SeenSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One request can be followed from the door to the last service that heard of it. */
@ExtendWith(OnTheWholeStack.class)
class TracesIT {

    private static final String DECISION = "/membership/v1/applications/{id}/decision";

    private final String trace = randomHex() + randomHex();
    private final String caller = randomHex();
    private final String handle = "traced." + UUID.randomUUID();

    @Test
    void a_decision_is_one_trace_from_the_gateway_to_the_services_that_hear_of_it(World world, Collector collector) {
        // Given
        var person = world.newPerson();
        var application = submitted(world, person);
        // When
        world.as("membership2")
                .header("traceparent", "00-" + trace + "-" + caller + "-00")
                .body(Map.of("outcome", "approved", "reasons", List.of("All steps passed.")))
                .post(application + "/decision")
                .then()
                .statusCode(200);
        // Then
        var atTheDoor = awaitSpan(collector, "gateway", "SERVER", "POST " + DECISION, caller);
        var served = awaitSpan(collector, "membership-service", "SERVER", "POST " + DECISION, atTheDoor.id());
        var sent = awaitSpan(collector, "membership-service", "PRODUCER", "send members.v1", served.id());
        awaitSpan(collector, "sanctions-service", "CONSUMER", "process members.v1", sent.id());
        awaitSpan(collector, "pledge-service", "CONSUMER", "process members.v1", sent.id());
        assertThat(atTheDoor.attributes())
                .isEqualTo(Map.of(
                        "http.request.method",
                        "POST",
                        "http.route",
                        DECISION,
                        "url.path",
                        DECISION,
                        "http.response.status_code",
                        "200"));
        assertThat(sent.attributes()).containsEntry("messaging.destination.name", "members.v1");
        namesNobody(collector.ofTrace(trace), person, application);
    }

    @Test
    void what_a_service_publishes_because_it_heard_something_belongs_to_the_same_trace(
            World world, Collector collector) {
        // Given
        var person = world.newPerson();
        world.codeInForce();
        world.approve(person, world.apply(person, handle));
        // When
        world.sign(person);
        world.awaitStatus(person, "active");
        // Then
        await().atMost(World.PATIENCE)
                .untilAsserted(() -> assertThat(collector.all())
                        .filteredOn(it -> it.service().equals("membership-service")
                                && it.name().equals("send members.v1"))
                        .anySatisfy(sent -> assertThat(collector.ofTrace(sent.traceId()))
                                .anySatisfy(heard -> {
                                    assertThat(heard.id()).isEqualTo(sent.parent());
                                    assertThat(heard.name()).isEqualTo("process pledges.v1");
                                    assertThat(heard.service()).isEqualTo("membership-service");
                                })));
    }

    @Test
    void a_problem_names_the_trace_of_its_spans(World world, Collector collector) {
        // When
        var problem = world.as("membership2")
                .header("traceparent", "00-" + trace + "-" + caller + "-01")
                .get("/membership/v1/applications/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract();
        // Then
        assertThat(problem.<String>path("trace_id")).isEqualTo(trace);
        var route = "GET /membership/v1/applications/{id}";
        var atTheDoor = awaitSpan(collector, "gateway", "SERVER", route, caller);
        awaitSpan(collector, "membership-service", "SERVER", route, atTheDoor.id());
    }

    private String submitted(World world, String person) {
        var application = world.apply(person, handle);
        world.as(person).post(application + "/submission").then().statusCode(200);
        for (var step : World.STEPS) {
            world.as("membership")
                    .body(Map.of("result", "passed", "note", "seen"))
                    .post(application + "/steps/" + step)
                    .then()
                    .statusCode(200);
        }
        return application;
    }

    private SeenSpan awaitSpan(Collector collector, String service, String kind, String name, String parent) {
        await().atMost(World.PATIENCE)
                .untilAsserted(() ->
                        assertThat(collector.ofTrace(trace)).anyMatch(it -> isSpan(it, service, kind, name, parent)));
        return collector.ofTrace(trace).stream()
                .filter(it -> isSpan(it, service, kind, name, parent))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSpan(SeenSpan it, String service, String kind, String name, String parent) {
        return it.service().equals(service)
                && it.kind().equals(kind)
                && it.name().equals(name)
                && it.parent().equals(parent);
    }

    private void namesNobody(List<SeenSpan> spans, String person, String application) {
        var id = application.substring(application.lastIndexOf('/') + 1);
        assertThat(spans.toString()).doesNotContain(person, handle, id, "membership2", "127.0.0.1", "Bearer");
    }

    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
