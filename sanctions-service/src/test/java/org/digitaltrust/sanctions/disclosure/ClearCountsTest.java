package org.digitaltrust.sanctions.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClearCountsTest {

    private static final Instant HOUR = Instant.parse("2026-11-24T05:00:00Z");

    private final ClearCounts counts = new ClearCounts();

    @Test
    void clears_are_counted_by_client_purpose_and_hour() {
        // When
        counts.add("a", "casting", HOUR, 1);
        counts.add("a", "casting", HOUR.plusSeconds(3599), 2);
        counts.add("a", "casting", HOUR.plusSeconds(3600), 1);
        counts.add("a", null, HOUR, 1);
        // Then
        assertThat(counts.take())
                .isEqualTo(Map.of(
                        new ClearKey("a", "casting", HOUR), 3L,
                        new ClearKey("a", "casting", HOUR.plusSeconds(3600)), 1L,
                        new ClearKey("a", null, HOUR), 1L));
        assertThat(counts.take()).isEmpty();
    }

    @Test
    void what_did_not_arrive_is_counted_with_what_came_since() {
        // Given
        counts.add("a", null, HOUR, 2);
        var taken = counts.take();
        counts.add("a", null, HOUR, 3);
        // When
        counts.giveBack(taken);
        // Then
        assertThat(counts.take()).containsOnly(Map.entry(new ClearKey("a", null, HOUR), 5L));
    }

    @Test
    void purposes_without_end_do_not_fill_the_memory_and_no_clear_is_lost() {
        // When
        for (int i = 0; i < 3 * ClearCounts.MOST; i++) {
            counts.add("a", "p" + i, HOUR, 1);
        }
        // Then
        assertThat(counts.size()).isLessThanOrEqualTo(ClearCounts.MOST + 1);
        assertThat(counts.take().values().stream().mapToLong(it -> it).sum()).isEqualTo(3 * ClearCounts.MOST);
    }

    @Test
    void no_clear_is_lost_or_counted_twice_while_counts_are_taken() throws Exception {
        // Given
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int thread = 0; thread < 8; thread++) {
            threads.execute(() -> {
                for (int i = 0; i < 20_000; i++) {
                    counts.add("a", "p" + i % 3, HOUR, 1);
                }
            });
        }
        threads.shutdown();
        // When
        var taken = new HashMap<ClearKey, Long>();
        while (!threads.awaitTermination(1, TimeUnit.MILLISECONDS)) {
            counts.take().forEach((key, count) -> taken.merge(key, count, Long::sum));
        }
        counts.take().forEach((key, count) -> taken.merge(key, count, Long::sum));
        // Then
        assertThat(taken.values().stream().mapToLong(it -> it).sum()).isEqualTo(160_000);
    }
}
