package org.digitaltrust.sanctions.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Growth growth = new Growth(2, 2);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void letGo() {
        growth.end();
        threads.close();
    }

    @Test
    void who_waits_is_woken_by_a_higher_version_only() throws ExecutionException, InterruptedException {
        // Given
        growth.reached(5);
        var waiting = waitBeyond(5);
        await().until(growth::isAwaited);

        // When
        growth.reached(4);
        growth.reached(5);
        growth.reached(6);

        // Then
        assertThat(waiting.get()).isTrue();
        assertThat(growth.isAwaited()).isFalse();
    }

    @Test
    void what_is_there_already_is_not_waited_for() throws InterruptedException {
        // Given
        growth.reached(6);

        // When, Then
        assertThat(growth.awaitBeyond("a", 5, LONG)).isTrue();
    }

    @Test
    void the_time_ends_a_wait() throws InterruptedException {
        assertThat(growth.awaitBeyond("a", 0, Duration.ofMillis(5))).isFalse();
    }

    @Test
    void the_end_ends_every_wait_and_lets_nobody_begin_another() throws ExecutionException, InterruptedException {
        // Given
        var first = waitBeyond(0);
        await().until(growth::isAwaited);

        // When
        growth.end();

        // Then
        assertThat(first.get()).isFalse();
        assertThat(growth.awaitBeyond("a", 0, LONG)).isFalse();
    }

    @Test
    void no_more_wait_than_may_and_the_others_are_answered_at_once() throws InterruptedException {
        // Given
        var waiting = new CompletableFuture<?>[] {waitBeyond(0), waitBeyond(0)};
        await().until(() -> growth.waiting() == 2);

        // When, Then
        assertThat(growth.awaitBeyond("a", 0, LONG)).isFalse();
        growth.reached(1);
        CompletableFuture.allOf(waiting).join();
        assertThat(growth.awaitBeyond("a", 0, LONG)).isTrue();
    }

    @Test
    void one_party_does_not_take_the_places_of_others() throws InterruptedException {
        // Given
        var fair = new Growth(3, 2);
        var waiting = List.of(waitOn(fair, "a"), waitOn(fair, "a"));
        await().until(() -> fair.waiting() == 2);

        // When, Then
        assertThat(fair.awaitBeyond("a", 0, LONG)).isFalse();
        var other = waitOn(fair, "b");
        await().until(() -> fair.waiting() == 3);
        fair.reached(1);
        waiting.forEach(CompletableFuture::join);
        other.join();
        assertThat(fair.waiting()).isZero();
    }

    @Test
    void a_party_whose_wait_has_ended_may_wait_again() throws InterruptedException {
        // Given
        var fair = new Growth(3, 1);
        fair.awaitBeyond("a", 0, Duration.ofMillis(5));

        // When
        var waiting = waitOn(fair, "a");

        // Then
        await().until(() -> fair.waiting() == 1);
        fair.end();
        assertThat(waiting.join()).isFalse();
    }

    private CompletableFuture<Boolean> waitBeyond(long version) {
        return waitBeyond(growth, "a", version);
    }

    private CompletableFuture<Boolean> waitOn(Growth other, String party) {
        return waitBeyond(other, party, 0);
    }

    private CompletableFuture<Boolean> waitBeyond(Growth which, String party, long version) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return which.awaitBeyond(party, version, LONG);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }
}
