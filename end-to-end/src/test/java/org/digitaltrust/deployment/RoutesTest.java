package org.digitaltrust.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gateway's table against what the services really offer. */
class RoutesTest {
    private static final List<Operation> OWN = Stream.of(
                    "/openapi",
                    "/openapi.json",
                    "/openapi.yaml",
                    "/docs",
                    "/docs/{file}",
                    "/problems",
                    "/problems/{slug}",
                    "/session",
                    "/session/login",
                    "/session/callback")
            .map(it -> own("GET", it))
            .toList();

    @Test
    void every_endpoint_has_one_way_in_for_those_who_may_call_it_and_nothing_else_has() {
        // Given
        var offered = new ArrayList<Operation>();
        for (var service : List.of("membership", "pledge", "sanctions")) {
            var endpoints = Endpoints.of(service);
            assertThat(endpoints).as(service).isNotEmpty();
            offered.addAll(endpoints);
        }
        offered.addAll(OWN);
        offered.add(own("POST", "/session/logout"));
        // When
        var routed = routes();
        // Then
        assertThat(routed).containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void no_profile_has_routes_of_its_own() {
        // Given
        var configuration = configuration();
        // When
        var profiles = configuration.keySet().stream()
                .filter(it -> it.startsWith("%"))
                .map(it -> Checkout.map(configuration.get(it)).getOrDefault("gateway", Map.of()))
                .toList();
        // Then
        assertThat(profiles)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(Checkout.map(it)).doesNotContainKey("routes"));
    }

    private static Operation own(String method, String path) {
        return new Operation(method, path, "gateway", Set.of("public"));
    }

    private static List<Operation> routes() {
        var operations = new ArrayList<Operation>();
        var gateway = Checkout.map(configuration().get("gateway"));
        for (var line : Checkout.<Map<String, String>>list(gateway.get("routes"))) {
            for (var method : line.get("methods").split(",", -1)) {
                var who = Set.of(line.get("who").split(",", -1));
                operations.add(new Operation(method, line.get("path"), line.get("to"), who));
            }
        }
        return operations;
    }

    private static Map<String, Object> configuration() {
        return Checkout.documents(Checkout.text("gateway/src/main/resources/application.yaml"))
                .getFirst();
    }
}
