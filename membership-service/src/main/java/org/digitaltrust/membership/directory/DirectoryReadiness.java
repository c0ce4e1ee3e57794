package org.digitaltrust.membership.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the directory has been read: before, nobody would resemble anybody. */
@Readiness
@ApplicationScoped
class DirectoryReadiness implements HealthCheck {

    private final LikenessFollower likeness;

    DirectoryReadiness(LikenessFollower likeness) {
        this.likeness = likeness;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory")
                .status(likeness.isBuilt())
                .withData("listed", likeness.size())
                .build();
    }
}
