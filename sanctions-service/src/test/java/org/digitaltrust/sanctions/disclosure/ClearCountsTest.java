package org.digitaltrust.sanctions.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClearCountsTest {

    private static final Instant HOUR = Instant.parse("2026-11-24T05:00:00Z");

    private final ClearCounts counts = new ClearCounts(SpoolTest.IDS);

    @Test
    void clears_are_counted_by_client_purpose_and_hour() {
        // When
        counts.add("a", "casting", HOUR, 1);
        counts.add("a", "casting", HOUR.plusSeconds(3599), 2);
        counts.add("a", "casting", HOUR.plusSeconds(3600), 1);
        counts.add("a", null, HOUR, 1);
        // Then
        assertThat(send())
                .isEqualTo(Map.of(
                        new ClearKey("a", "casting", HOUR), 3L,
                        new ClearKey("a", "casting", HOUR.plusSeconds(3600)), 1L,
                        new ClearKey("a", null, HOUR), 1L));
        assertThat(send()).isEmpty();
    }

    @Test
    void what_is_not_known_to_have_arrived_is_sent_again_with_its_id_before_what_came_since() {
        // Given
        counts.add("a", null, HOUR, 2);
        var sent = counts.toSend();
        counts.add("a", null, HOUR, 3);
        // When
        var again = counts.toSend();
        // Then
        assertThat(again).isEqualTo(sent);
        counts.arrived(again);
        assertThat(send()).containsOnly(Map.entry(new ClearKey("a", null, HOUR), 3L));
        assertThat(counts.isEmpty()).isTrue();
    }

    @Test
    void what_was_handed_over_is_not_sent_and_its_id_never_forgotten() {
        // Given
        counts.add("a", null, HOUR, 1);
        var sent = counts.toSend();
        counts.add("a", null, HOUR, 1);
        var taken = new ArrayList<Spooled.Clears>();
        // When
        counts.handOver(taken::add);
        counts.arrived(sent);
        // Then
        assertThat(taken).hasSize(2).containsAll(sent);
        assertThat(counts.settled()).isEmpty();
        assertThat(counts.isEmpty()).isTrue();
    }

    @Test
    void what_nobody_takes_stays_and_does_not_pile_up() {
        // Given
        counts.add("a", null, HOUR, 1);
        var sent = counts.toSend();
        counts.add("a", null, HOUR, 1);
        // When
        counts.handOver(it -> false);
        // Then
        assertThat(counts.toSend()).isEqualTo(sent);
        assertThat(counts.size()).isEqualTo(1);
    }

    @Test
    void the_id_of_what_arrived_is_told_once() {
        // Given
        counts.add("a", null, HOUR, 1);
        var sent = counts.toSend();
        // When
        counts.arrived(sent);
        // Then
        assertThat(counts.settled()).containsExactly(sent.getFirst().entryId());
        assertThat(counts.settled()).isEmpty();
    }

    @Test
    void purposes_without_end_do_not_fill_the_memory_and_no_clear_is_lost() {
        // When
        for (int i = 0; i < 3 * ClearCounts.MOST; i++) {
            counts.add("a", "p" + i, HOUR, 1);
        }
        // Then
        assertThat(counts.size()).isLessThanOrEqualTo(ClearCounts.MOST + 1);
        assertThat(send().values().stream().mapToLong(it -> it).sum()).isEqualTo(3 * ClearCounts.MOST);
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
            send().forEach((key, count) -> taken.merge(key, count, Long::sum));
        }
        send().forEach((key, count) -> taken.merge(key, count, Long::sum));
        // Then
        assertThat(taken.values().stream().mapToLong(it -> it).sum()).isEqualTo(160_000);
    }

    /** All that waits, as if it had arrived. */
    private Map<ClearKey, Long> send() {
        var sent = counts.toSend();
        counts.arrived(sent);
        return sent.stream().collect(Collectors.toMap(Spooled.Clears::key, Spooled.Clears::count));
    }
}
