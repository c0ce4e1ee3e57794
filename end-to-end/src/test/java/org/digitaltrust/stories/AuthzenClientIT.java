package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that knows OpenID AuthZEN 1.0 and where we are, and nothing else of us but our words. */
@ExtendWith(OnTheWholeStack.class)
class AuthzenClientIT {

    private final String refused = "tiktok:@stock." + UUID.randomUUID();
    private final String unknown = "tiktok:@stock." + UUID.randomUUID();

    @Test
    void a_stock_client_discovers_the_endpoints_and_asks_there(World world) {
        // Given
        world.confirm(world.enter(refused, "mandatory"));
        world.awaitOutcome("zalo", refused, "television", "restricted");

        // When
        var metadata = discover(world);

        // Then
        askOne(world, metadata.get("access_evaluation_endpoint"));
        askMany(world, metadata.get("access_evaluations_endpoint"));
    }

    /** Whatever a request claims to have come through, the addresses are those that are configured. */
    private static Map<String, String> discover(World world) {
        var metadata = world.nobody()
                .header("Host", "elsewhere.example")
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=elsewhere.example;proto=https")
                .get("/.well-known/authzen-configuration")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", notNullValue())
                .extract()
                .jsonPath()
                .getMap("$", String.class, String.class);
        var origin = world.stack().gateway().toString();
        assertThat(metadata)
                .isEqualTo(Map.of(
                        "policy_decision_point", origin,
                        "access_evaluation_endpoint", origin + "/access/v1/evaluation",
                        "access_evaluations_endpoint", origin + "/access/v1/evaluations"));
        return metadata;
    }

    private void askOne(World world, String endpoint) {
        for (var it : List.of(Map.entry(refused, false), Map.entry(unknown, true))) {
            world.asClient("zalo")
                    .header("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716")
                    .body(World.question(it.getKey(), "television"))
                    .post(endpoint)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("X-Request-ID", equalTo("bfe9eb29-ab87-4ca3-be83-a1d5d8305716"))
                    .body("decision", equalTo(it.getValue()));
        }
    }

    private void askMany(World world, String endpoint) {
        for (var it : List.of(
                Map.entry("execute_all", List.of(true, false, true)),
                Map.entry("deny_on_first_deny", List.of(true, false)),
                Map.entry("permit_on_first_permit", List.of(true)))) {
            world.asClient("zalo")
                    .body(Map.of(
                            "action", Map.of("name", "host"),
                            "resource", Map.of("type", "medium", "id", "television"),
                            "options", Map.of("evaluations_semantic", it.getKey()),
                            "evaluations", List.of(subject(unknown), subject(refused), subject(unknown))))
                    .post(endpoint)
                    .then()
                    .statusCode(200)
                    .body("$", not(hasKey("decision")))
                    .body("evaluations.decision", equalTo(it.getValue()));
        }
    }

    private static Map<String, Object> subject(String account) {
        return Map.of("subject", Map.of("type", "account", "id", account));
    }
}
