package org.digitaltrust.gateway.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlansFileTest {

    private static final String ADDRESSES =
            "\naddresses: {open: {requests: 1, seconds: 1}, refused: {requests: 1, seconds: 1}}\n";

    private final PlansFile file = new PlansFile(new LimitSettings() {
        @Override
        public Optional<Path> plansFile() {
            return Optional.empty();
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int mostBuckets() {
            return 1;
        }

        @Override
        public int concurrentOfCaller() {
            return 1;
        }

        @Override
        public int concurrentOfAddress() {
            return 1;
        }
    });

    @Test
    void the_built_in_table_is_sound() throws IOException {
        // When
        var table = file.parse(file.read());
        // Then
        assertThat(table.named("partner").requests()).isEqualTo(60_000);
        assertThat(table.named("no such plan")).isSameAs(table.others());
        assertThat(table.named(null)).isSameAs(table.others());
        assertThat(table.others().policy()).isEqualTo("\"default\";q=600;w=60");
    }

    @Test
    void the_table_that_is_deployed_says_the_same() throws IOException {
        // Given
        var builtIn = file.parse(file.read());
        // When
        var deployed = file.parse(Files.readAllBytes(Path.of("../k8s/base/plans.yaml")));
        // Then
        assertThat(deployed.byName().keySet()).isEqualTo(builtIn.byName().keySet());
        for (var name : builtIn.byName().keySet()) {
            assertThat(deployed.named(name).policy())
                    .isEqualTo(builtIn.named(name).policy());
        }
        assertThat(deployed.open().policy()).isEqualTo(builtIn.open().policy());
        assertThat(deployed.refused().policy()).isEqualTo(builtIn.refused().policy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plans",
                "[]",
                "plans:",
                "plans: {}",
                "plans: {default: }",
                "plans: {default: {requests: 1}}",
                "plans: {default: {requests: 1, seconds: 0}}",
                "plans: {default: {requests: 0, seconds: 1}}",
                "plans: {default: {requests: -1, seconds: 1}}",
                "plans: {default: {requests: 1.5, seconds: 1}}",
                "plans: {default: {requests: many, seconds: 1}}",
                "plans: {default: {requests: 1, seconds: 3601}}",
                "plans: {default: {requests: 1, seconds: 1, burst: 2}}",
                "plans: {partner: {requests: 1, seconds: 1}}",
                "plans: {default: {requests: 1, seconds: 1}, \"a\\\"b\": {requests: 1, seconds: 1}}",
                "plans: {default: {requests: 1, seconds: 1}, default: {requests: 2, seconds: 1}}",
                "plans: {default: {requests: 1, seconds: 1}",
                "plans: {default: !!java.net.URL [http://127.0.0.1]}",
            })
    void what_is_not_a_whole_and_sound_table_is_refused(String plans) {
        // When Then
        assertThatThrownBy(() -> file.parse((plans + ADDRESSES).getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "addresses: {}",
                "addresses: {open: {requests: 1, seconds: 1}}",
                "addresses: {open: {requests: 1, seconds: 1}, refused: {requests: 0, seconds: 1}}"
            })
    void addresses_have_plans_too(String addresses) {
        // When Then
        assertThatThrownBy(
                        () -> file.parse(("plans: {default: {requests: 1, seconds: 1}}\n" + addresses).getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_plan_below_the_cost_of_a_route_is_refused() {
        // Given
        var table = file.parse(
                ("plans: {default: {requests: 9, seconds: 1}}" + ADDRESSES.replace("1,", "10,")).getBytes(UTF_8));
        // When Then
        assertThatThrownBy(() -> table.mustAfford(10)).hasMessageContaining("default");
        table.mustAfford(9);
    }
}
