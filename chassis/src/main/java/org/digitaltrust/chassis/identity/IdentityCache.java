package org.digitaltrust.chassis.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Identities that were verified a moment ago. Only verified ones get in, so strangers cannot fill it. When there are too many,
 * those verified longest ago make room: knowing which are used most would cost every request more than verifying a few anew.
 */
@Singleton
class IdentityCache {

    private final Cache<TokenDigest, Verified> verified;
    private final long most;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    @Inject
    IdentityCache(IdentityConfig config) {
        this(config.cache().time(), config.cache().size());
    }

    IdentityCache(Duration time, long size) {
        this.most = size;
        this.verified = Caffeine.newBuilder()
                .expireAfterWrite(time)
                .executor(Runnable::run) // evicting is cheap, and must not lag behind a flood
                .build();
    }

    /** What is known of the token and holds now. */
    @Nullable
    Verified find(TokenDigest token, long now, long keySet) {
        var found = verified.getIfPresent(token);
        if (found != null && found.holds(now, keySet)) {
            hits.increment();
            return found;
        }
        return null;
    }

    void missed() {
        misses.increment();
    }

    void keep(TokenDigest token, Verified known) {
        verified.put(token, known);
        long excess = verified.estimatedSize() - most;
        if (excess > 0) {
            verified.policy()
                    .expireAfterWrite()
                    .ifPresent(age -> age.oldest((int) excess).keySet().forEach(verified::invalidate));
        }
    }

    void forget(TokenDigest token) {
        verified.invalidate(token);
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }

    long size() {
        return verified.estimatedSize();
    }
}
