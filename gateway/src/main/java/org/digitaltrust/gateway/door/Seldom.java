package org.digitaltrust.gateway.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/** Tells of one of many like events, and how many there were since, at most once in a while. For any thread. */
final class Seldom {

    private final InstantSource clock;
    private final Duration between;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);
    private final AtomicLong events = new AtomicLong();

    Seldom(InstantSource clock, Duration between) {
        this.clock = clock;
        this.between = between;
    }

    /** @param tell is given the number of events since it was told last, this one among them */
    void happened(LongConsumer tell) {
        events.incrementAndGet();
        var now = clock.instant();
        var due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(between))) {
            tell.accept(events.getAndSet(0));
        }
    }
}
