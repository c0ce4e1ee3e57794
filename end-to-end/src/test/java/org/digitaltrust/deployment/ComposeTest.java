package org.digitaltrust.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeTest {
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:\\d[\\w.-]*");

    private final Map<String, Object> compose =
            Checkout.documents(Checkout.text("docker-compose.yml")).getFirst();
    private final Map<String, Object> services = Checkout.map(compose.get("services"));

    @Test
    void every_image_is_pinned() {
        // When
        var images = services.values().stream()
                .map(it -> Checkout.map(it).get("image").toString());
        // Then
        assertThat(images).allMatch(it -> PINNED.matcher(it).matches());
    }

    @Test
    void nothing_may_take_all_memory_of_the_machine() {
        services.forEach((name, it) -> {
            // When
            var limit = Checkout.map(it).get("mem_limit");
            // Then
            assertThat(limit).as(name).asString().matches("[1-9]\\d*[mg]");
        });
    }

    @Test
    void whatever_stays_up_has_a_health_check_and_whatever_does_not_is_waited_for() {
        services.forEach((name, it) -> {
            // When
            var service = Checkout.map(it);
            // Then
            if (service.containsKey("healthcheck")) {
                assertThat(Checkout.map(service.get("healthcheck")))
                        .as(name)
                        .containsKeys("test", "interval", "timeout");
                assertThat(conditionsOn(name)).as(name).isSubsetOf("service_healthy");
            } else {
                assertThat(service).as(name).containsEntry("restart", "no");
                assertThat(conditionsOn(name)).as(name).isNotEmpty().isSubsetOf("service_completed_successfully");
            }
        });
    }

    @Test
    void only_the_gateway_and_keycloak_can_be_reached_and_only_from_this_machine() {
        services.forEach((name, it) -> {
            // When
            var ports = Checkout.<String>list(Checkout.map(it).getOrDefault("ports", List.of()));
            var networks = Checkout.<String>list(Checkout.map(it).get("networks"));
            // Then
            if (name.equals("gateway") || name.equals("keycloak")) {
                assertThat(ports)
                        .as(name)
                        .hasSize(1)
                        .allMatch(port -> port.startsWith("127.0.0.1:"))
                        .noneMatch(port -> port.matches(".*:9\\d{3}")); // health and figures
            } else {
                assertThat(ports).as(name).isEmpty();
                // Only membership-service reads elsewhere: public profile pages.
                assertThat(networks)
                        .as(name)
                        .isEqualTo(
                                name.equals("membership-service") ? List.of("inside", "outside") : List.of("inside"));
            }
        });
        assertThat(Checkout.map(Checkout.map(compose.get("networks")).get("inside")))
                .containsEntry("internal", true);
    }

    @Test
    void applications_are_given_only_what_they_read() {
        services.forEach((name, it) -> {
            var service = Checkout.map(it);
            if (service.get("image").toString().startsWith("digital-trust/")) {
                // When
                var environment = Checkout.map(service.get("environment"));
                // Then
                assertThat(environment.keySet()).as(name).isSubsetOf(EnvironmentNames.OF_APPLICATIONS);
                assertThat(secretsOf(service, "target")).as(name).isSubsetOf(EnvironmentNames.OF_SECRET_FILES);
            }
        });
    }

    @Test
    void no_environment_holds_a_secret() {
        services.forEach((name, it) -> {
            // When
            var environment = Checkout.map(Checkout.map(it).getOrDefault("environment", Map.of()));
            // Then
            assertThat(environment.keySet()).as(name).noneMatch(key -> key.matches(".*(PASSWORD|SECRET|_KEY)$"));
        });
    }

    @Test
    void the_files_it_mounts_are_there_and_the_script_makes_every_secret(@TempDir Path folder)
            throws IOException, InterruptedException {
        // Given
        var declared = Checkout.map(compose.get("secrets"));
        var used = new TreeSet<String>();
        services.values().forEach(it -> used.addAll(secretsOf(Checkout.map(it), "source")));
        // When
        var script = new ProcessBuilder(
                        Checkout.ROOT.resolve("docs/compose-secrets.sh").toString(), folder.toString())
                .inheritIO()
                .start();
        // Then
        assertThat(script.waitFor()).isZero();
        assertThat(declared.keySet()).isEqualTo(used);
        declared.forEach((name, it) -> {
            assertThat(Checkout.map(it)).containsEntry("file", "./.local/compose-secrets/" + name);
            assertThat(folder.resolve(name)).isNotEmptyFile();
        });
        var made = "./.local/compose-secrets/";
        assertThat(mounts().filter(it -> it.startsWith(made)).map(it -> it.substring(made.length(), it.indexOf(':'))))
                .containsExactlyInAnyOrder("evidence-public-keys", "receipt-public-keys")
                .allMatch(it -> Files.isDirectory(folder.resolve(it)));
        assertThat(mounts().filter(it -> it.startsWith("./") && !it.startsWith(made))
                        .map(it -> it.substring(2, it.indexOf(':'))))
                .isNotEmpty()
                .allMatch(it -> Files.isRegularFile(Checkout.ROOT.resolve(it)));
    }

    private Stream<String> mounts() {
        return services.values().stream()
                .flatMap(it -> Checkout.<String>list(Checkout.map(it).getOrDefault("volumes", List.of())).stream());
    }

    /** Names of a service's secrets, by where they come from or what the container calls them. */
    private static List<String> secretsOf(Map<String, Object> service, String end) {
        return Checkout.<Object>list(service.getOrDefault("secrets", List.of())).stream()
                .map(it -> it instanceof Map<?, ?> ? Checkout.map(it).get(end).toString() : it.toString())
                .toList();
    }

    private List<String> conditionsOn(String awaited) {
        return services.values().stream()
                .map(it -> Checkout.map(Checkout.map(it).getOrDefault("depends_on", Map.of())))
                .filter(it -> it.containsKey(awaited))
                .map(it -> Checkout.map(it.get(awaited)).get("condition").toString())
                .toList();
    }
}
