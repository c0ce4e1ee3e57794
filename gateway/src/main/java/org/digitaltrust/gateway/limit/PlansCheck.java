package org.digitaltrust.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of a plans file that is not taken. The door stays open by the last good one, so this is never a reason to be down. */
@Readiness
@ApplicationScoped
class PlansCheck implements HealthCheck {

    private final Plans plans;

    PlansCheck(Plans plans) {
        this.plans = plans;
    }

    @Override
    public HealthCheckResponse call() {
        var fault = plans.fault();
        var answer = HealthCheckResponse.named("plans").up().withData("file", fault == null ? "in force" : "not taken");
        return (fault == null ? answer : answer.withData("fault", fault)).build();
    }
}
