package org.digitaltrust.gateway;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often the gateway asks the realm for its keys. */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class KeyFetches implements OidcRequestFilter {

    static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public Uni<Void> filter(OidcRequestFilterContext request) {
        COUNT.incrementAndGet();
        return Uni.createFrom().voidItem();
    }
}
