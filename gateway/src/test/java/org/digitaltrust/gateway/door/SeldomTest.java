package org.digitaltrust.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeldomTest {

    private Instant now = Instant.parse("2026-12-01T05:00:00Z");
    private final Seldom seldom = new Seldom(() -> now, Duration.ofSeconds(10));
    private final List<Long> told = new ArrayList<>();

    @Test
    void the_first_is_told_at_once_and_the_others_as_a_number_later() {
        for (int i = 0; i < 5; i++) {
            seldom.happened(told::add);
        }
        assertThat(told).containsExactly(1L);

        now = now.plusSeconds(9);
        seldom.happened(told::add);
        assertThat(told).containsExactly(1L);

        now = now.plusSeconds(1);
        seldom.happened(told::add);
        assertThat(told).containsExactly(1L, 6L);
    }
}
