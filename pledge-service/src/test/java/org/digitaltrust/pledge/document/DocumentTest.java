package org.digitaltrust.pledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Test
    void what_is_held_is_fresh_for_a_moment_and_not_before_it_was_looked_up() {
        var held = new Held<>("x", NOW);
        assertThat(held.isFresh(NOW, MOMENT)).isTrue();
        assertThat(held.isFresh(NOW.plusMillis(999), MOMENT)).isTrue();
        assertThat(held.isFresh(NOW.plusMillis(1000), MOMENT)).isFalse();
        assertThat(held.isFresh(NOW.minusMillis(1), MOMENT)).isFalse();
    }
}
