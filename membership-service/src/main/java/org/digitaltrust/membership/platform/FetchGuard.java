package org.digitaltrust.membership.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** A production does not start with a way to addresses that are not public. */
@ApplicationScoped
class FetchGuard {

    private final FetchConfig config;

    FetchGuard(FetchConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        check(ConfigUtils.getProfiles());
    }

    void check(List<String> profiles) {
        if (profiles.contains(LaunchMode.NORMAL.getDefaultProfile())
                && config.allowedPrivateAddresses().isPresent()) {
            throw new IllegalStateException("profile-fetch.allowed-private-addresses is for tests. Do not set it.");
        }
    }
}
