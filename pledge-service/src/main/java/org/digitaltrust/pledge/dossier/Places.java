package org.digitaltrust.pledge.dossier;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** So many at once, and so many of them for one person. */
final class Places {

    private final int ofOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int free;

    Places(int all, int ofOne) {
        this.free = all;
        this.ofOne = ofOne;
    }

    /** What comes of wanting a place. */
    sealed interface Answer {}

    record Taken(Place place) implements Answer {}

    /** The person has as many as one person may. */
    record TooManyOfOne() implements Answer {}

    /** All are taken. */
    record NoneFree() implements Answer {}

    /** A place that somebody has, until it is closed; closing it again does nothing. */
    final class Place implements AutoCloseable {
        private final String person;
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Place(String person) {
            this.person = person;
        }

        boolean isHeld() {
            return held.get();
        }

        @Override
        public void close() {
            if (held.compareAndSet(true, false)) {
                giveBack(person);
            }
        }
    }

    /** Waits for a place, at most this long. */
    Answer take(String person, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = patience.toNanos();
            while (free == 0 || hasAll(person)) {
                if (left <= 0) {
                    return hasAll(person) ? new TooManyOfOne() : new NoneFree();
                }
                left = changed.awaitNanos(left);
            }
            free--;
            taken.merge(person, 1, Integer::sum);
            return new Taken(new Place(person));
        } finally {
            lock.unlock();
        }
    }

    int free() {
        lock.lock();
        try {
            return free;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasAll(String person) {
        return taken.getOrDefault(person, 0) >= ofOne;
    }

    private void giveBack(String person) {
        lock.lock();
        try {
            free++;
            taken.computeIfPresent(person, (who, places) -> places == 1 ? null : places - 1);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
