package org.digitaltrust.sanctions.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the outbox is known to have grown, and a place to wait for more. Costs a waiting thread, nothing else. */
final class Growth {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final int mostWaiting;
    private final int mostOfParty;
    private final Map<String, Integer> waitingOf = new HashMap<>();
    private int waiting;
    private long version;
    private boolean ended;

    Growth(int mostWaiting, int mostOfParty) {
        this.mostWaiting = mostWaiting;
        this.mostOfParty = mostOfParty;
    }

    /** Wakes those who wait for it. An older version than the newest one known changes nothing. */
    void reached(long reached) {
        lock.lock();
        try {
            if (reached > version) {
                version = reached;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is more than is known already. Answers false when the time is over, when it has ended, and at once
     * when as many wait as may, of all or of this party.
     */
    boolean awaitBeyond(String party, long known, Duration most) throws InterruptedException {
        lock.lock();
        try {
            if (version <= known && isFullFor(party)) {
                return false;
            }
            waiting++;
            waitingOf.merge(party, 1, Integer::sum);
            try {
                var left = most.toNanos();
                while (version <= known && !ended && left > 0) {
                    left = grown.awaitNanos(left);
                }
                return version > known && !ended;
            } finally {
                waiting--;
                waitingOf.computeIfPresent(party, (same, many) -> many == 1 ? null : many - 1);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isFullFor(String party) {
        return waiting >= mostWaiting || waitingOf.getOrDefault(party, 0) >= mostOfParty;
    }

    boolean isAwaited() {
        return waiting() > 0;
    }

    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** From now on nobody waits. */
    void end() {
        lock.lock();
        try {
            ended = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
