package org.digitaltrust.chassis.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcTenantConfig;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the realm's keys are fetched. quarkus-oidc verifies with the keys it has and fetches on an unknown one, but
 * lets tokens that arrive during the fetch fail, can fetch twice at once, and never looks again while all keys are known.
 * So a token reaches it only when its key is known, and whoever brings an unknown one waits for the one fetch, which
 * happens at most once per interval.
 */
@Singleton
class RealmKeys {

    private static final Logger LOG = Logger.getLogger(RealmKeys.class);
    private static final String NO_TOKEN = "..";
    private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(1);

    private final TenantConfigBean tenants;
    private final PublishedKeys published;
    private final IdentityConfig config;

    private @Nullable Uni<Boolean> underWay;
    private long fetchedAt;
    private Duration interval = BEFORE_THE_FIRST;
    private boolean begun;
    private boolean lastFailed;

    RealmKeys(TenantConfigBean tenants, PublishedKeys published, IdentityConfig config) {
        this.tenants = tenants;
        this.published = published;
        this.config = config;
    }

    /** Counts the key sets seen, so that what was verified with another one is not relied on. */
    long current() {
        return published.generation();
    }

    /**
     * Completes when that key may be used, and fails when the realm has no such key; with {@link OIDCException} when nobody
     * can say, because the realm could not be asked.
     */
    Uni<Void> await(String keyId) {
        if (published.knows(keyId)) {
            if (System.nanoTime() - published.receivedAt()
                    > config.keys().maxAge().toNanos()) {
                refreshed().subscribe().with(done -> {}, late -> {});
            }
            return Uni.createFrom().voidItem();
        }
        return onOwnContext(refreshed()).chain(reached -> {
            if (published.knows(keyId)) {
                return Uni.createFrom().voidItem();
            }
            return Uni.createFrom()
                    .failure(reached ? Refusal.because("unknown key") : new OIDCException("the realm's keys are away"));
        });
    }

    /** Many wait for one fetch: each goes on in the context of its own request, not of the one that fetched. */
    private static Uni<Boolean> onOwnContext(Uni<Boolean> shared) {
        Context own = Vertx.currentContext();
        return own == null ? shared : shared.emitOn(step -> own.runOnContext(now -> step.run()));
    }

    /** Fetches the keys unless that is under way or has just been done; says whether the realm answered. */
    private synchronized Uni<Boolean> refreshed() {
        if (underWay != null) {
            return underWay;
        }
        if (begun && System.nanoTime() - fetchedAt <= interval.toNanos()) {
            return Uni.createFrom().item(!lastFailed);
        }
        underWay = fetch().onItemOrFailure()
                .transform((done, fault) -> finished(fault))
                .memoize()
                .indefinitely();
        return underWay;
    }

    private Uni<Void> fetch() {
        boolean first = !published.any();
        return tenants.getDefaultTenant()
                .initialize()
                .chain(tenant -> first && published.any() ? Uni.createFrom().voidItem() : fetch(tenant))
                .ifNoItem()
                .after(config.keys().patience())
                .fail();
    }

    // The one way in from outside. The refresh comes before the look at the token, which is none.
    private Uni<Void> fetch(TenantConfigContext tenant) {
        OidcTenantConfig settings = tenant.oidcConfig();
        if (!tenant.ready()) {
            return Uni.createFrom().failure(new OIDCException("the realm has not been reached"));
        }
        remember(settings.token().forcedJwkRefreshInterval());
        return tenant.provider()
                .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                .replaceWithVoid()
                .onFailure(InvalidJwtException.class)
                .recoverWithNull();
    }

    private synchronized void remember(Duration forcedRefreshInterval) {
        interval = forcedRefreshInterval;
    }

    // Counted from the end, so that quarkus-oidc, which counts from the beginning, has its interval behind it as well.
    private synchronized boolean finished(@Nullable Throwable fault) {
        if (fault != null) {
            LOG.warnf("keys of the realm not fetched, those known stay in use cause=%s", fault.toString());
        }
        published.publish();
        begun = true;
        lastFailed = fault != null;
        fetchedAt = System.nanoTime();
        underWay = null;
        return fault == null;
    }
}
