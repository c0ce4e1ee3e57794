package org.digitaltrust.gateway.forward;

import io.vertx.core.http.HttpClient;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service: its instances, and which of them is asked next. */
final class Upstream {

    private static final long ORIGIN = System.nanoTime();

    private final String name;
    private final List<Instance> instances;

    Upstream(String name, List<Instance> instances) {
        if (instances.isEmpty()) {
            throw new IllegalArgumentException("an upstream without address: " + name);
        }
        this.name = name;
        this.instances = List.copyOf(instances);
    }

    /** Milliseconds of a clock that nobody sets. */
    static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ORIGIN) + 1;
    }

    String name() {
        return name;
    }

    List<Instance> instances() {
        return instances;
    }

    /** What the proxy library wants to be given; an exchange chooses its own. */
    HttpClient anyClient() {
        return instances.getFirst().client();
    }

    /**
     * The instance with the least to do of those that are fit, or one that is due to be tried. Where none is, one that is not: a
     * check that is wrong must not refuse what might succeed.
     *
     * @param failed the instance that has just failed this request, asked again only where there is no other
     * @param open whether anybody may ask, without being known: such requests get a part of the room only
     * @return null where all are full, or have failed so often that they are left in peace
     */
    @Nullable
    Attempt take(long now, boolean open, @Nullable Instance failed) {
        if (instances.size() == 1) {
            return instances.getFirst().enter(now, open);
        }
        var chosen = choose(now, failed);
        var attempt = chosen == null ? null : chosen.enter(now, open);
        if (attempt != null) {
            return attempt;
        }
        // Somebody was quicker, or there is nothing better than the one that failed.
        for (var other : instances) {
            attempt = other == chosen || other == failed ? null : other.enter(now, open);
            if (attempt != null) {
                return attempt;
            }
        }
        return failed == null ? null : failed.enter(now, open);
    }

    private @Nullable Instance choose(long now, @Nullable Instance failed) {
        int size = instances.size();
        int first = ThreadLocalRandom.current().nextInt(size);
        Instance best = null;
        for (int i = 0; i < size; i++) {
            var it = instances.get((first + i) % size);
            if (it == failed || it.isFull()) {
                continue;
            }
            if (!it.isFit()) {
                if (it.isToBeTried(now)) {
                    return it;
                }
            } else if (best == null || it.inFlight() < best.inFlight()) {
                best = it;
            }
        }
        return best;
    }

    /** After how many seconds it may be worth asking again, when nobody could be asked now. */
    long retryAfter(long now) {
        long soonest = Long.MAX_VALUE;
        for (var it : instances) {
            soonest = Math.min(soonest, it.closedUntil());
        }
        return 1 + TimeUnit.MILLISECONDS.toSeconds(Math.max(0, soonest - now));
    }

    void close() {
        instances.forEach(Instance::close);
    }
}
