package org.digitaltrust.sanctions.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: built, and not older than configured. */
@Readiness
@ApplicationScoped
class RegisterReadiness implements HealthCheck {

    private final Register register;
    private final RegisterConfig config;
    private final Clock clock;

    RegisterReadiness(Register register, RegisterConfig config, Clock clock) {
        this.register = register;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("register");
        if (!register.isBuilt()) {
            return response.down().withData("built", false).build();
        }
        var edition = register.edition();
        var age = Duration.between(edition.asOf(), clock.instant());
        return response.status(age.compareTo(config.maxAge()) <= 0)
                .withData("version", edition.version())
                .withData("subjects", register.size())
                .withData("age_seconds", age.toSeconds())
                .withData("unreadable_names", register.unreadableNames())
                .build();
    }
}
