package org.digitaltrust.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Many keys in little memory. */
class AllowancesTest {

    private static final Plan PLAN = new Plan("p", 10, 60);

    private final AtomicLong now = new AtomicLong(1);
    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void a_crowd_of_fresh_keys_neither_grows_the_memory_nor_refills_an_old_bucket() {
        // Given
        var allowances = new Allowances<Integer>(100, PLAN, clock);
        for (int i = 0; i < 10; i++) {
            allowances.of(-1, PLAN).take(PLAN, 1);
        }
        // When
        for (int i = 0; i < 100_000; i++) {
            allowances.of(i, PLAN).take(PLAN, 1);
        }
        // Then
        assertThat(allowances.of(-1, PLAN).take(PLAN, 1).admitted()).isFalse();
        assertThat(allowances.count()).isLessThanOrEqualTo(100);
    }

    @Test
    void a_crowd_is_admitted_no_more_than_the_buckets_there_are() {
        // Given
        var allowances = new Allowances<Integer>(100, PLAN, clock);
        int admitted = 0;
        // When
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 10_000; i++) {
                admitted += allowances.of(i, PLAN).take(PLAN, 1).admitted() ? 1 : 0;
            }
        }
        // Then
        assertThat(admitted).isLessThanOrEqualTo((100 + 1024) * 10);
    }

    @Test
    void a_bucket_is_forgotten_when_it_is_full_again_and_not_before() {
        // Given
        var allowances = new Allowances<String>(100, PLAN, clock);
        allowances.of("a", PLAN).take(PLAN, 10);
        // When
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        var half = allowances.of("a", PLAN).look(PLAN);
        now.addAndGet(Duration.ofSeconds(61).toNanos());
        var count = allowances.count();
        // Then
        assertThat(half.left()).isEqualTo(5);
        assertThat(count).isZero();
        assertThat(allowances.of("a", PLAN).look(PLAN).left()).isEqualTo(10);
    }
}
