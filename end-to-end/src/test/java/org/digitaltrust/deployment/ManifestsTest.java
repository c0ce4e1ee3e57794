package org.digitaltrust.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed files one by one, as they are: needs no kubectl. */
class ManifestsTest {
    @ParameterizedTest
    @MethodSource("manifests")
    void a_committed_manifest_says_only_what_its_kind_knows(Path file) {
        // Given
        var documents = Checkout.documents(Checkout.text(file.toString()));
        // When
        var unknown = Manifests.typed(documents).stream()
                .flatMap(it -> Manifests.unknownFieldsOf(it).stream())
                .toList();
        // Then
        assertThat(documents).isNotEmpty();
        assertThat(unknown).isEmpty();
    }

    @Test
    void a_misspelt_field_is_found() {
        // Given
        var typing = Map.<String, Object>of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                Map.of("name", "it"),
                "spec",
                Map.of("containers", List.of(Map.of("name", "one", "imagePullPolcy", "Never"))));
        // When
        var unknown = Manifests.unknownFieldsOf(Manifests.typed(typing));
        // Then
        assertThat(unknown).containsExactly("Pod/it.spec.containers[0].imagePullPolcy");
    }

    @Test
    void a_misspelt_field_of_an_operator_is_found() {
        // Given
        var topic = Map.<String, Object>of(
                "apiVersion",
                "kafka.strimzi.io/v1",
                "kind",
                "KafkaTopic",
                "metadata",
                Map.of("name", "it"),
                "spec",
                Map.of("partitons", 3));
        var database = Map.<String, Object>of(
                "apiVersion",
                "postgresql.cnpg.io/v1",
                "kind",
                "Cluster",
                "metadata",
                Map.of("name", "it"),
                "spec",
                Map.of("instances", "three", "storage", Map.of("sise", "1Gi")));
        // When
        var unknown = Stream.of(topic, database)
                .flatMap(it -> Manifests.unknownFieldsOf(Manifests.typed(it)).stream())
                .toList();
        // Then
        assertThat(unknown)
                .containsExactlyInAnyOrder(
                        "KafkaTopic/it.spec.partitons",
                        "Cluster/it.spec.storage.sise",
                        "Cluster/it.spec.instances is not of type Integer");
    }

    @Test
    void a_key_written_twice_is_refused() {
        // Given
        var yaml = "kind: Pod\nkind: Service\n";
        // When
        var reading = assertThatThrownBy(() -> Checkout.documents(yaml));
        // Then
        reading.hasMessageContaining("duplicate key kind");
    }

    @Test
    void every_file_beside_a_kustomization_is_used_by_it_and_every_file_it_names_is_there() {
        // Given
        var stray = new ArrayList<String>();
        for (var kustomization : Checkout.filesUnder("k8s", "kustomization.yaml")) {
            var text = Checkout.text(kustomization.toString());
            // When
            try (var files = Files.list(kustomization.getParent())) {
                files.filter(it -> Files.isRegularFile(it) && !it.equals(kustomization))
                        .map(it -> it.getFileName().toString())
                        .filter(it -> !text.contains(it))
                        .forEach(it -> stray.add(kustomization + " does not use " + it));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Checkout.<String>list(Checkout.documents(text).getFirst().getOrDefault("resources", List.of())).stream()
                    .filter(it -> !Files.exists(kustomization.resolveSibling(it)))
                    .forEach(it -> stray.add(kustomization + " names " + it + ", which is not there"));
        }
        // Then
        assertThat(stray).isEmpty();
    }

    static Stream<Path> manifests() {
        return Checkout.filesUnder("k8s", ".yaml").stream()
                // The table of plans is the gateway's, and travels in a ConfigMap that kustomize makes of it.
                .filter(it -> !it.endsWith("kustomization.yaml") && !it.endsWith("k8s/base/plans.yaml"))
                .map(Checkout.ROOT::relativize);
    }
}
