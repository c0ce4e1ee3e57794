package org.digitaltrust.sanctions.disclosure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Plain clears that the database does not know of yet. Bounded: with {@value #MOST} combinations of client, purpose and hour
 * waiting, further ones are counted without their purpose, which callers choose, so that what remains are clients and hours.
 */
final class ClearCounts {

    static final int MOST = 10_000;

    private final ConcurrentHashMap<ClearKey, Long> counts = new ConcurrentHashMap<>();

    void add(String client, @Nullable String purpose, Instant at, long many) {
        var hour = at.truncatedTo(ChronoUnit.HOURS);
        var key = new ClearKey(client, purpose, hour);
        var known = counts.size() < MOST || counts.containsKey(key);
        counts.merge(known ? key : new ClearKey(client, null, hour), many, Long::sum);
    }

    /** Takes all there are; each count is taken once. */
    Map<ClearKey, Long> take() {
        var taken = new HashMap<ClearKey, Long>();
        for (var key : counts.keySet()) {
            var count = counts.remove(key);
            if (count != null) {
                taken.put(key, count);
            }
        }
        return taken;
    }

    void giveBack(Map<ClearKey, Long> taken) {
        taken.forEach((key, count) -> counts.merge(key, count, Long::sum));
    }

    int size() {
        return counts.size();
    }
}
