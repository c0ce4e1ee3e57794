package org.digitaltrust.gateway.forward;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when there is a pool for every service. Whether the services answer is their own readiness: one that is away must
 * not take the door to the others with it.
 */
@Readiness
@ApplicationScoped
class UpstreamsCheck implements HealthCheck {

    private final Upstreams upstreams;

    UpstreamsCheck(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        var answer =
                HealthCheckResponse.named("upstreams").status(!upstreams.all().isEmpty());
        upstreams
                .all()
                .forEach((name, it) ->
                        answer.withData(name, fit(it) + " of " + it.instances().size() + " fit"));
        return answer.build();
    }

    private static long fit(Upstream upstream) {
        return upstream.instances().stream().filter(Instance::isFit).count();
    }
}
