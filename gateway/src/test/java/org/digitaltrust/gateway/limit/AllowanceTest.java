package org.digitaltrust.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A bucket's arithmetic, by a clock that is told what time it is. */
class AllowanceTest {

    private static final long SECOND = 1_000_000_000L;

    private static final class Clock implements TimeMeter {
        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** One request, some time after the one before. */
    record Step(long nanosLater, int cost) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        var pauses = Arbitraries.oneOf(
                Arbitraries.just(0L),
                Arbitraries.longs().between(0, SECOND),
                Arbitraries.longs().between(0, 100 * SECOND));
        return Combinators.combine(pauses, Arbitraries.integers().between(1, 5))
                .as(Step::new)
                .list()
                .ofMaxSize(200);
    }

    @Property(tries = 300)
    void never_more_than_a_full_bucket_and_what_came_since_and_never_less(
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 5, max = 5000) int requests,
            @ForAll @IntRange(min = 1, max = 90) int seconds) {
        // Given
        var clock = new Clock();
        var plan = new Plan("p", requests, seconds);
        var allowance = new Allowance(plan, clock);
        double exact = requests; // the same bucket in real numbers
        for (var step : steps) {
            clock.now += step.nanosLater();
            exact = Math.min(requests, exact + (double) step.nanosLater() * requests / (seconds * (double) SECOND));
            // When
            var toll = allowance.take(plan, step.cost());
            // Then
            if (toll.admitted()) {
                exact -= step.cost();
                assertThat(exact).isGreaterThan(-0.001);
                assertThat(toll.retryAfter()).isZero();
            } else {
                assertThat(exact).isLessThan(step.cost() + 0.001);
                assertThat(toll.retryAfter()).isPositive();
            }
            assertThat((double) toll.left()).isBetween(exact - 1.001, exact + 0.001);
        }
    }

    @Property(tries = 300)
    void a_refused_request_is_admitted_after_the_seconds_it_was_told(
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 5, max = 60) int requests,
            @ForAll @IntRange(min = 1, max = 3600) int seconds) {
        // Given
        var clock = new Clock();
        var plan = new Plan("p", requests, seconds);
        var allowance = new Allowance(plan, clock);
        for (var step : steps) {
            clock.now += step.nanosLater() / 50;
            var toll = allowance.take(plan, step.cost());
            if (!toll.admitted()) {
                // When
                clock.now += toll.retryAfter() * SECOND;
                // Then
                assertThat(allowance.take(plan, step.cost()).admitted()).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void the_header_tells_what_is_left_and_when_all_of_it_is_back(
            @ForAll @IntRange(min = 5, max = 5000) int requests,
            @ForAll @IntRange(min = 1, max = 3600) int seconds,
            @ForAll @IntRange(min = 1, max = 5) int taken) {
        // Given
        var clock = new Clock();
        var plan = new Plan("p", requests, seconds);
        var allowance = new Allowance(plan, clock);
        // When
        var toll = allowance.take(plan, taken);
        // Then
        var state = plan.state(toll.left());
        assertThat(state).startsWith("\"p\";r=" + (requests - taken) + ";t=");
        clock.now += Long.parseLong(state.substring(state.lastIndexOf('=') + 1)) * SECOND;
        assertThat(allowance.look(plan).left()).isEqualTo(requests);
        assertThat(plan.policy()).isEqualTo("\"p\";q=" + requests + ";w=" + seconds);
    }

    @Property(tries = 200)
    void a_changed_plan_leaves_the_share_that_was_left(
            @ForAll @IntRange(min = 1, max = 5000) int before,
            @ForAll @IntRange(min = 1, max = 5000) int after,
            @ForAll @IntRange(min = 0, max = 5000) int wanted) {
        // Given
        var clock = new Clock();
        var old = new Plan("p", before, 60);
        var allowance = new Allowance(old, clock);
        int taken = Math.min(wanted, before);
        if (taken > 0) {
            allowance.take(old, taken);
        }
        // When
        var left = allowance.look(new Plan("p", after, 60)).left();
        // Then
        assertThat((double) left)
                .isBetween(
                        (double) (before - taken) * after / before - 1,
                        (double) (before - taken) * after / before + 0.001);
    }

    @Test
    void going_to_and_fro_between_plans_gives_nothing() {
        // Given
        var clock = new Clock();
        var small = new Plan("small", 7, 60);
        var large = new Plan("large", 1000, 60);
        var allowance = new Allowance(small, clock);
        int admitted = 0;
        // When
        for (int i = 0; i < 10_000; i++) {
            allowance.look(large);
            admitted += allowance.take(small, 1).admitted() ? 1 : 0;
        }
        // Then
        assertThat(admitted).isLessThanOrEqualTo(7);
    }
}
