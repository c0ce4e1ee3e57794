package org.digitaltrust.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service that answers needs of a cluster: memory for its register, time to end, connections. */
class SanctionsServiceTest {

    private static final long GIGABYTE = 1 << 30;

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void its_heap_holds_the_register_of_300000_subjects(List<Map<String, Object>> overlay) {
        // Given
        var share =
                Long.parseLong(settings(overlay).get("JAVA_TOOL_OPTIONS").replaceFirst("-XX:MaxRAMPercentage=", ""));
        // When
        var memory = container(overlay).getResources();
        // Then
        assertThat(memory.getLimits().get("memory").getNumericalAmount().longValue() * share / 100)
                .isGreaterThan(GIGABYTE * 5 / 4);
        assertThat(memory.getRequests().get("memory"))
                .isEqualTo(memory.getLimits().get("memory"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void it_is_not_killed_before_its_disclosures_have_had_their_time(List<Map<String, Object>> overlay) {
        // Given
        var settings = settings(overlay);
        var closing = 5;
        // When
        var needed = container(overlay).getLifecycle().getPreStop().getSleep().getSeconds()
                + seconds(settings.get("QUARKUS_SHUTDOWN_DELAY"))
                + seconds(settings.get("QUARKUS_SHUTDOWN_TIMEOUT"))
                + seconds(settings.get("DISCLOSURE_STOP_PATIENCE"))
                + closing;
        // Then
        assertThat(pod(overlay).getTerminationGracePeriodSeconds()).isGreaterThan(needed);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void all_its_replicas_find_connections(List<Map<String, Object>> overlay) throws IOException {
        // Given
        var own = new Properties();
        own.load(new StringReader(Checkout.text("sanctions-service/src/main/resources/application.properties")));
        var each = Long.parseLong(own.getProperty("quarkus.datasource.jdbc.max-size"));
        // When
        var scaler = named("HorizontalPodAutoscaler", overlay)
                .map(it -> ((HorizontalPodAutoscaler) it).getSpec().getMaxReplicas())
                .findFirst();
        // Then: one more while a rollout replaces them
        assertThat((scaler.orElse(1) + 1) * each).isLessThan(connections(overlay));
    }

    /** What the cluster's database allows; PostgreSQL's own 100 where nothing is said. */
    private static long connections(List<Map<String, Object>> overlay) {
        return overlay.stream()
                .filter(it -> it.get("kind").equals("Cluster"))
                .filter(it -> Checkout.map(it.get("metadata")).get("name").equals("sanctions-database"))
                .map(it ->
                        Checkout.map(Checkout.map(Checkout.map(it.get("spec")).get("postgresql"))
                                .get("parameters")))
                .map(it -> Long.parseLong(it.get("max_connections").toString()))
                .findFirst()
                .orElse(100L);
    }

    private static Map<String, String> settings(List<Map<String, Object>> overlay) {
        var used = container(overlay).getEnvFrom().stream()
                .map(it -> it.getConfigMapRef().getName())
                .toList();
        var settings = new HashMap<String, String>();
        Manifests.typed(overlay).stream()
                .filter(it -> it instanceof ConfigMap
                        && used.contains(it.getMetadata().getName()))
                .forEach(it -> settings.putAll(((ConfigMap) it).getData()));
        return settings;
    }

    private static long seconds(String duration) {
        return Long.parseLong(duration.replaceFirst("s$", ""));
    }

    private static Container container(List<Map<String, Object>> overlay) {
        return pod(overlay).getContainers().getFirst();
    }

    private static PodSpec pod(List<Map<String, Object>> overlay) {
        return named("Deployment", overlay)
                .map(it -> ((Deployment) it).getSpec().getTemplate().getSpec())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Object> named(String kind, List<Map<String, Object>> overlay) {
        return overlay.stream()
                .filter(it -> it.get("kind").equals(kind))
                .filter(it -> Checkout.map(it.get("metadata")).get("name").equals("sanctions-service"))
                .map(Manifests::typed);
    }

    static Stream<Named<List<Map<String, Object>>>> overlays() {
        return Checkout.OVERLAYS.stream()
                .flatMap(name -> Checkout.rendered(name).stream().map(it -> Named.of(name, it)));
    }
}
