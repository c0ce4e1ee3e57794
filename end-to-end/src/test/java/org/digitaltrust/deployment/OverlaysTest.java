package org.digitaltrust.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cluster would get from each overlay; where there is no kubectl to render them, {@link ManifestsTest} is all there is. */
class OverlaysTest {
    private static final Pattern PINNED = Pattern.compile(".+(:(?!latest$)[\\w.-]*\\d[\\w.-]*|@sha256:[0-9a-f]{64})$");

    private static final List<Named<List<HasMetadata>>> RENDERED = Checkout.OVERLAYS.stream()
            .flatMap(name ->
                    Checkout.rendered(name).stream().map(documents -> Named.of(name, Manifests.typed(documents))))
            .toList();

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void an_overlay_says_only_what_the_kinds_know(List<HasMetadata> overlay) {
        // When
        var unknown = overlay.stream().flatMap(it -> Manifests.unknownFieldsOf(it).stream());
        // Then
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void every_container_is_pinned_bounded_and_restricted(List<HasMetadata> overlay) {
        // When
        var pods = pods(overlay);
        // Then
        assertThat(pods).hasSizeGreaterThan(4);
        pods.forEach((name, pod) -> {
            var spec = pod.getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).as(name).isFalse();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            Stream.concat(spec.getContainers().stream(), spec.getInitContainers().stream())
                    .forEach(it -> isPinnedBoundedAndRestricted(name + "/" + it.getName(), it));
        });
    }

    private static void isPinnedBoundedAndRestricted(String name, Container container) {
        assertThat(container.getImage()).as(name).matches(PINNED);
        assertThat(container.getResources().getRequests()).as(name).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).as(name).containsKeys("cpu", "memory");
        var security = container.getSecurityContext();
        assertThat(security.getAllowPrivilegeEscalation()).as(name).isFalse();
        assertThat(security.getReadOnlyRootFilesystem()).as(name).isTrue();
        assertThat(security.getCapabilities().getDrop()).as(name).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).as(name).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void every_container_that_stays_has_probes(List<HasMetadata> overlay) {
        // Given
        var staying = new TreeMap<>(pods(overlay));
        staying.keySet().removeIf(it -> it.startsWith("Job/"));
        // Then
        staying.forEach((name, pod) -> pod.getSpec().getContainers().forEach(it -> {
            assertThat(it.getStartupProbe()).as(name).isNotNull();
            assertThat(it.getLivenessProbe()).as(name).isNotNull();
            assertThat(it.getReadinessProbe()).as(name).isNotNull();
        }));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void the_applications_are_asked_for_their_health_on_the_management_port(List<HasMetadata> overlay) {
        // When
        var applications = of(Deployment.class, overlay)
                .flatMap(it -> it.getSpec().getTemplate().getSpec().getContainers().stream())
                .filter(it -> it.getImage().startsWith("digital-trust/"))
                .toList();
        // Then
        assertThat(applications).hasSize(4).allSatisfy(it -> {
            assertThat(it.getPorts())
                    .anyMatch(port -> port.getName().equals("management") && port.getContainerPort() == 9000);
            assertThat(List.of(it.getStartupProbe(), it.getLivenessProbe(), it.getReadinessProbe()))
                    .allSatisfy(probe ->
                            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management"));
            assertThat(it.getLifecycle().getPreStop()).isNotNull();
        });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void figures_are_scraped_from_pods_and_no_service_for_callers_has_the_management_port(List<HasMetadata> overlay) {
        // When
        var applications = pods(overlay).values().stream()
                .filter(it -> it.getSpec().getContainers().getFirst().getImage().startsWith("digital-trust/"))
                .toList();
        var services = of(Service.class, overlay)
                .filter(it -> it.getMetadata().getLabels() != null
                        && List.of("gateway", "service")
                                .contains(it.getMetadata().getLabels().getOrDefault("digital-trust/role", "")))
                .toList();
        // Then
        assertThat(services)
                .filteredOn(OverlaysTest::isHeadless)
                .as("where gateways tell one another of sign-outs, and nothing else")
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.getMetadata().getName()).isEqualTo("gateway-replicas");
                    assertThat(it.getSpec().getPorts())
                            .singleElement()
                            .satisfies(port -> assertThat(port.getPort()).isEqualTo(9000));
                });
        assertThat(applications)
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.getMetadata().getAnnotations())
                        .containsEntry("prometheus.io/scrape", "true")
                        .containsEntry("prometheus.io/port", "9000")
                        .containsEntry("prometheus.io/path", "/q/metrics"));
        assertThat(services).filteredOn(it -> !isHeadless(it)).hasSize(4).allSatisfy(it -> {
            assertThat(it.getSpec().getType()).isIn(null, "ClusterIP");
            assertThat(it.getSpec().getPorts())
                    .noneMatch(port -> port.getPort() / 1000 == 9
                            || "management".equals(port.getTargetPort().getStrVal()));
        });
    }

    private static boolean isHeadless(Service service) {
        return "None".equals(service.getSpec().getClusterIP());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void every_deployment_has_a_disruption_budget(List<HasMetadata> overlay) {
        // Given
        var budgets = of(PodDisruptionBudget.class, overlay)
                .map(it -> it.getSpec().getSelector().getMatchLabels())
                .toList();
        // Then
        assertThat(of(Deployment.class, overlay)).isNotEmpty().allSatisfy(it -> {
            var labels = it.getSpec().getTemplate().getMetadata().getLabels().entrySet();
            assertThat(budgets).anyMatch(budget -> labels.containsAll(budget.entrySet()));
        });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void nothing_talks_to_anything_unless_a_policy_says_so(List<HasMetadata> overlay) {
        // When
        var policies = of(NetworkPolicy.class, overlay).toList();
        // Then
        assertThat(policies).anySatisfy(it -> {
            assertThat(it.getSpec().getPodSelector().getMatchLabels()).isEmpty();
            assertThat(it.getSpec().getPodSelector().getMatchExpressions()).isEmpty();
            assertThat(it.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(it.getSpec().getIngress()).isEmpty();
            assertThat(it.getSpec().getEgress()).isEmpty();
        });
        var intoServices = policies.stream()
                .filter(it -> Map.of("digital-trust/role", "service")
                        .equals(it.getSpec().getPodSelector().getMatchLabels()))
                .flatMap(it -> it.getSpec().getIngress().stream())
                .flatMap(it -> it.getFrom().stream())
                .map(it -> it.getPodSelector().getMatchLabels());
        assertThat(intoServices).containsExactly(Map.of("digital-trust/role", "gateway"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void the_namespace_enforces_the_restricted_profile(List<HasMetadata> overlay) {
        // When
        var labels = of(Namespace.class, overlay).map(it -> it.getMetadata().getLabels());
        // Then
        assertThat(labels)
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("overlays")
    void applications_are_given_only_what_they_read_and_everything_they_mount_is_there(List<HasMetadata> overlay) {
        // Given
        var settings = new TreeMap<String, Map<String, String>>();
        of(ConfigMap.class, overlay).forEach(it -> settings.put(it.getMetadata().getName(), it.getData()));
        of(Deployment.class, overlay)
                .map(it -> it.getSpec().getTemplate().getSpec())
                .filter(it -> it.getContainers().getFirst().getImage().startsWith("digital-trust/"))
                .forEach(pod -> {
                    // When
                    var container = pod.getContainers().getFirst();
                    var names = new ArrayList<String>();
                    container.getEnvFrom().forEach(it -> {
                        assertThat(settings).containsKey(it.getConfigMapRef().getName());
                        names.addAll(
                                settings.get(it.getConfigMapRef().getName()).keySet());
                    });
                    // Then
                    assertThat(names)
                            .doesNotHaveDuplicates()
                            .contains("QUARKUS_PROFILE", "QUARKUS_OIDC_AUTH_SERVER_URL", "PUBLIC_ORIGIN")
                            .isSubsetOf(EnvironmentNames.OF_APPLICATIONS);
                    assertThat(pod.getVolumes().stream().map(it -> it.getName()))
                            .containsExactlyInAnyOrderElementsOf(container.getVolumeMounts().stream()
                                    .map(it -> it.getName())
                                    .toList());
                    assertThat(secretFiles(pod)).isSubsetOf(EnvironmentNames.OF_SECRET_FILES);
                });
    }

    @Test
    void production_has_no_secret_no_demo_account_and_nothing_in_clear() {
        overlays()
                .filter(it -> it.getName().equals("production"))
                .map(Named::getPayload)
                .forEach(overlay -> {
                    // When
                    var settings = of(ConfigMap.class, overlay)
                            .filter(it -> it.getMetadata().getName().startsWith("applications-"))
                            .map(ConfigMap::getData)
                            .findFirst()
                            .orElseThrow();
                    // Then
                    assertThat(of(Secret.class, overlay)).isEmpty();
                    assertThat(settings).containsEntry("QUARKUS_PROFILE", "prod");
                    assertThat(settings.get("PUBLIC_ORIGIN")).startsWith("https://");
                    assertThat(settings.get("QUARKUS_OIDC_TOKEN_ISSUER")).startsWith("https://");
                    assertThat(settings.get("QUARKUS_OIDC_AUTH_SERVER_URL")).startsWith("https://");
                    assertThat(of(Job.class, overlay)
                                    .flatMap(it -> it.getSpec().getTemplate().getSpec().getContainers().stream())
                                    .flatMap(it -> it.getEnv().stream())
                                    .filter(it -> it.getName().equals("DTA_DEMO_ACCOUNTS"))
                                    .map(it -> it.getValue()))
                            .containsExactly("false");
                });
    }

    /** The files that a pod finds below /run/secrets. */
    private static Stream<String> secretFiles(PodSpec pod) {
        var mounted = pod.getContainers().getFirst().getVolumeMounts().stream()
                .filter(it -> it.getMountPath().startsWith("/run/secrets"))
                .map(VolumeMount::getName)
                .toList();
        return pod.getVolumes().stream()
                .filter(it -> mounted.contains(it.getName()))
                .flatMap(it -> it.getProjected().getSources().stream())
                .filter(it -> it.getSecret() != null)
                .flatMap(it -> it.getSecret().getItems().stream())
                .map(KeyToPath::getPath);
    }

    private static <T> Stream<T> of(Class<T> kind, List<HasMetadata> overlay) {
        return overlay.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Map<String, PodTemplateSpec> pods(List<HasMetadata> overlay) {
        var pods = new TreeMap<String, PodTemplateSpec>();
        for (var it : overlay) {
            var name = it.getKind() + "/" + it.getMetadata().getName();
            switch (it) {
                case Deployment deployment ->
                    pods.put(name, deployment.getSpec().getTemplate());
                case StatefulSet set -> pods.put(name, set.getSpec().getTemplate());
                case Job job -> pods.put(name, job.getSpec().getTemplate());
                default -> {}
            }
        }
        return pods;
    }

    static Stream<Named<List<HasMetadata>>> overlays() {
        return RENDERED.stream();
    }
}
