package org.digitaltrust.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one kind of key, in bounded memory. A bucket is forgotten only after it has been left alone for so long
 * that it is full, so forgetting gives nothing away. While there are too many, whoever is new shares a bucket with others
 * who are: making room by dropping buckets would let a crowd of fresh keys refill its own.
 */
final class Allowances<K> {

    private static final int SHARED = 1024;

    private final Cache<K, Allowance> own;
    private final List<Allowance> shared;
    private final int most;
    private final TimeMeter clock;
    // So that nobody can choose whom to share with.
    private final int salt = ThreadLocalRandom.current().nextInt();

    Allowances(int most, Plan plan, TimeMeter clock) {
        this.most = most;
        this.clock = clock;
        this.own = Caffeine.newBuilder()
                .ticker(clock::currentTimeNanos)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run) // waking another thread costs more than the little there is to do
                .expireAfter(Expiry.<K, Allowance>accessing((key, it) -> it.window()))
                .build();
        this.shared = IntStream.range(0, SHARED)
                .mapToObj(it -> new Allowance(plan, clock))
                .toList();
    }

    /** The bucket of this key, made if there is room for one. */
    Allowance of(K key, Plan plan) {
        var known = own.getIfPresent(key);
        if (known != null) {
            return known;
        }
        if (own.estimatedSize() >= most) {
            return shared(key);
        }
        return own.get(key, it -> new Allowance(plan, clock));
    }

    /** The bucket that this key takes from, if there is one. */
    @Nullable
    Allowance known(K key) {
        var known = own.getIfPresent(key);
        return known == null && own.estimatedSize() >= most ? shared(key) : known;
    }

    private Allowance shared(K key) {
        int mixed = (key.hashCode() ^ salt) * 0x9E3779B9;
        return shared.get(mixed >>> (Integer.SIZE - 10));
    }

    /** How many buckets there are. */
    long count() {
        own.cleanUp();
        return own.estimatedSize();
    }
}
