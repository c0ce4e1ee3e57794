package org.digitaltrust.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstanceTest {

    private static final boolean STRANGER = true;
    private static final boolean KNOWN = false;

    private final Vertx vertx = Vertx.vertx();
    private final Instance instance = new Instance(
            vertx,
            URI.create("http://127.0.0.1:1"),
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(ForwardSettings.class)
                    .withDefaultValues(Map.of("gateway.forward.concurrent", "8"))
                    .build()
                    .getConfigMapping(ForwardSettings.class));

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private List<Attempt> enter(int requests, boolean open) {
        var entered = new ArrayList<Attempt>();
        for (int i = 0; i < requests; i++) {
            var attempt = instance.enter(1, open);
            if (attempt != null) {
                entered.add(attempt);
            }
        }
        return entered;
    }

    @Test
    void strangers_get_a_quarter_of_the_room_and_those_who_are_known_all_the_rest() {
        // When
        var strangers = enter(8, STRANGER);
        var known = enter(8, KNOWN);
        // Then
        assertThat(strangers).hasSize(2);
        assertThat(known).hasSize(6);
        assertThat(instance.inFlight()).isEqualTo(8);
    }

    @Test
    void a_stranger_who_leaves_makes_room_for_another_once() {
        // Given
        var first = enter(2, STRANGER).getFirst();
        // When
        first.leave();
        first.leave();
        // Then
        assertThat(enter(2, STRANGER)).hasSize(1);
        assertThat(instance.inFlight()).isEqualTo(2);
    }
}
