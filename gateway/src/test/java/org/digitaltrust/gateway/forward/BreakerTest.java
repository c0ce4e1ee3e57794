package org.digitaltrust.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BreakerTest {

    private static final int MOST = 10;
    private static final long PAUSE = 3_000;

    /** What may happen: time passes, a request begins, one of those under way ends in one of three ways. */
    enum Kind {
        WAIT,
        ENTER,
        SUCCEED,
        FAIL,
        ABANDON
    }

    record Step(Kind kind, int number) {}

    @Example
    void it_opens_at_the_tenth_failure_in_a_row_and_not_before() {
        // Given
        var breaker = new Breaker(MOST, PAUSE);
        // When
        for (int i = 1; i < MOST; i++) {
            fail(breaker, i);
        }
        var atNine = breaker.enter(MOST);
        fail(breaker, MOST);
        // Then
        assertThat(atNine).isNotNull();
        assertThat(breaker.enter(MOST + 1)).isNull();
        assertThat(breaker.enter(MOST + PAUSE)).isNotNull();
    }

    @Example
    void a_success_between_failures_forgives_them() {
        // Given
        var breaker = new Breaker(MOST, PAUSE);
        // When
        for (int i = 0; i < 100; i++) {
            fail(breaker, i);
            if (i % 9 == 8) {
                breaker.succeeded(enter(breaker, i));
            }
        }
        // Then
        assertThat(breaker.isClosed()).isTrue();
    }

    @Example
    void the_trial_of_a_client_that_went_away_is_anothers() {
        // Given
        var breaker = new Breaker(1, PAUSE);
        fail(breaker, 0);
        var trial = enter(breaker, PAUSE);
        // When
        breaker.abandoned(trial, PAUSE);
        // Then
        breaker.succeeded(enter(breaker, PAUSE));
        assertThat(breaker.isClosed()).isTrue();
    }

    @Property
    void whatever_happens_one_tries_in_each_pause_and_it_always_comes_back(@ForAll("steps") List<Step> steps) {
        // Given
        var breaker = new Breaker(MOST, PAUSE);
        var underWay = new ArrayList<Breaker.State>();
        long now = 0;
        long lastTrial = -PAUSE;
        // When
        for (var step : steps) {
            now += step.kind() == Kind.WAIT ? step.number() : 0;
            if (step.kind() == Kind.ENTER) {
                var permit = breaker.enter(now);
                if (permit instanceof Breaker.State.Trial) {
                    // Then
                    assertThat(underWay.stream().noneMatch(Breaker.State.Trial.class::isInstance)
                                    || now >= lastTrial + PAUSE)
                            .isTrue();
                    lastTrial = now;
                }
                if (permit != null) {
                    underWay.add(permit);
                }
            } else if (step.kind() != Kind.WAIT && !underWay.isEmpty()) {
                end(breaker, step.kind(), underWay.remove(step.number() % underWay.size()), now);
            }
        }
        for (var permit : underWay) {
            breaker.abandoned(permit, now);
        }
        breaker.succeeded(enter(breaker, now + PAUSE));
        assertThat(breaker.isClosed()).isTrue();
    }

    @Property
    void without_failures_it_never_opens(@ForAll("steps") List<Step> steps) {
        // Given
        var breaker = new Breaker(1, PAUSE);
        // When
        for (var step : steps) {
            var permit = enter(breaker, step.number());
            if (step.kind() == Kind.SUCCEED) {
                breaker.succeeded(permit);
            } else {
                breaker.abandoned(permit, step.number());
            }
        }
        // Then
        assertThat(breaker.isClosed()).isTrue();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 4_000))
                .as(Step::new)
                .list()
                .ofMaxSize(200);
    }

    private static void end(Breaker breaker, Kind kind, Breaker.State permit, long now) {
        switch (kind) {
            case SUCCEED -> breaker.succeeded(permit);
            case FAIL -> breaker.failed(permit, now);
            default -> breaker.abandoned(permit, now);
        }
    }

    private static void fail(Breaker breaker, long now) {
        breaker.failed(enter(breaker, now), now);
    }

    private static Breaker.State enter(Breaker breaker, long now) {
        var permit = breaker.enter(now);
        assertThat(permit).isNotNull();
        return Objects.requireNonNull(permit);
    }
}
