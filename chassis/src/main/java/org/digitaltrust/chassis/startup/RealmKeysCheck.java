package org.digitaltrust.chassis.startup;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the realm's keys have been read once: before that no token can be checked. Asking tries again, so a
 * service becomes ready after its identity provider, without a restart and without a caller who pays for it. Keys once
 * read outlive an outage of the provider, which is therefore no reason to become unready (as it is to Quarkus' own
 * check).
 */
@Readiness
@ApplicationScoped
class RealmKeysCheck implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TenantConfigBean tenants;

    RealmKeysCheck(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return tenants.getDefaultTenant()
                .initialize()
                .map(TenantConfigContext::ready)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false)
                .map(read ->
                        HealthCheckResponse.named("realm-keys").status(read).build());
    }
}
