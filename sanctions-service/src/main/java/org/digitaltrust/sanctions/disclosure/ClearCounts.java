package org.digitaltrust.sanctions.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.digitaltrust.chassis.time.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Plain clears that the database does not know of yet. Bounded: with {@value #MOST} combinations of client, purpose and hour
 * waiting, further ones are counted without their purpose, which callers choose, so that what remains are clients and hours.
 */
final class ClearCounts {

    static final int MOST = 10_000;

    private final Ids ids;
    private final ConcurrentHashMap<ClearKey, Long> counts = new ConcurrentHashMap<>();

    // Guarded by this, for which those who count never wait. What is under way keeps its ids until it is known to have
    // arrived: nobody can tell whether a commit that was not confirmed has happened.
    private final Map<UUID, Spooled.Clears> underWay = new LinkedHashMap<>();
    private List<UUID> settled = new ArrayList<>();
    private long lastHandedOn = System.nanoTime();

    ClearCounts(Ids ids) {
        this.ids = ids;
    }

    /** Counts; waits for nobody. */
    void add(String client, @Nullable String purpose, Instant at, long many) {
        var hour = at.truncatedTo(ChronoUnit.HOURS);
        var key = new ClearKey(client, purpose, hour);
        var known = counts.size() < MOST || counts.containsKey(key);
        counts.merge(known ? key : new ClearKey(client, null, hour), many, Long::sum);
    }

    /** What is to be sent: the same again until it has arrived, then what was counted since. */
    synchronized List<Spooled.Clears> toSend() {
        if (underWay.isEmpty()) {
            take();
        }
        if (underWay.isEmpty()) {
            lastHandedOn = System.nanoTime();
        }
        return List.copyOf(underWay.values());
    }

    private void take() {
        for (var key : counts.keySet()) {
            var count = counts.remove(key);
            if (count != null) {
                var id = ids.next();
                underWay.put(id, new Spooled.Clears(id, key, count));
            }
        }
    }

    /** Notes what the database has confirmed. */
    synchronized void arrived(List<Spooled.Clears> sent) {
        for (var it : sent) {
            // What was handed over meanwhile comes to the database once more, which must then still know its id.
            if (underWay.remove(it.entryId()) != null) {
                settled.add(it.entryId());
            }
        }
        lastHandedOn = System.nanoTime();
    }

    /** Hands everything to somebody else who brings it to the database; what is not taken stays. */
    synchronized void handOver(Predicate<Spooled.Clears> taker) {
        underWay.values().removeIf(taker);
        if (underWay.isEmpty()) {
            take();
            underWay.values().removeIf(taker);
        }
        lastHandedOn = System.nanoTime();
    }

    /** Ids of what has arrived and will never be sent again, each told once. */
    synchronized List<UUID> settled() {
        var told = settled;
        settled = new ArrayList<>();
        return told;
    }

    /** Whether for so long nothing was handed on though there was something. */
    synchronized boolean isBehindFor(Duration time) {
        return System.nanoTime() - lastHandedOn > time.toNanos();
    }

    /** How many combinations have been counted and not been sent yet. */
    int size() {
        return counts.size();
    }

    synchronized boolean isEmpty() {
        return counts.isEmpty() && underWay.isEmpty();
    }
}
