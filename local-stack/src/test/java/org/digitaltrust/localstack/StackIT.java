package org.digitaltrust.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole stack in the hands of a test. */
class StackIT {

    @Test
    void any_part_can_be_killed_and_started_again_and_nothing_is_left_after_close() {
        // Given
        List<Ledger.Entry> processes;
        URI gateway;
        try (var stack = Stack.start(FakeApplication.options(FakeApplication::two))) {
            gateway = stack.gateway();
            // When
            stack.kill("gateway");
            // Then
            assertThat(Http.isOk(gateway)).isFalse();
            assertThat(Http.isOk(stack.direct("one"))).isTrue();
            // When
            stack.start("gateway");
            stack.kafka().kill();
            stack.kafka().start();
            // Then
            assertThat(Http.isOk(gateway)).isTrue();
            assertThat(stack.tokens().ofClient("tiktok")).isNotBlank();
            assertThat(stack.death()).isNotDone();
            processes = new Ledger(Checkout.find().test().resolve("processes")).entries();
            assertThat(processes)
                    .extracting(Ledger.Entry::name)
                    .containsExactlyInAnyOrder("PostgreSQL", "Kafka", "Keycloak", "one", "gateway");
        }
        assertThat(processes).allMatch(it -> it.process().isEmpty());
        assertThat(Http.isOk(gateway)).isFalse();
    }

    @Test
    void an_application_that_dies_at_the_start_is_named_and_takes_everything_down() {
        assertThatThrownBy(() -> Stack.start(FakeApplication.options(FakeApplication::oneDies)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("weak stopped by itself with exit code 3: see ")
                .hasMessageContaining("weak.log");
        assertThat(new Ledger(Checkout.find().test().resolve("processes")).entries())
                .isEmpty();
    }
}
