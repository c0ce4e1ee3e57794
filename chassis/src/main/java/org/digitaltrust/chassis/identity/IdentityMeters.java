package org.digitaltrust.chassis.identity;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Tells the metrics how the cache of identities does. */
@Singleton
class IdentityMeters implements MeterBinder {

    private static final String LOOKUPS = "identity.cache.lookups";

    private final IdentityCache cache;

    IdentityMeters(IdentityCache cache) {
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder(LOOKUPS, cache, IdentityCache::hits)
                .tag("result", "hit")
                .description("Tokens that had been verified a moment before")
                .register(registry);
        FunctionCounter.builder(LOOKUPS, cache, IdentityCache::misses)
                .tag("result", "miss")
                .description("Tokens that had to be judged anew, good ones and bad ones")
                .register(registry);
        Gauge.builder("identity.cache.size", cache, IdentityCache::size)
                .description("Identities remembered")
                .register(registry);
    }
}
