package org.digitaltrust.membership.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "applications")
interface ApplicationsConfig {
    /** How long applicants have to supply what was asked for; then the application expires. */
    @WithDefault("30d")
    Duration informationWithin();

    /** How long after a rejection it can be appealed. */
    @WithDefault("30d")
    Duration appealWithin();

    /** How often to look for applications that have expired; read by {@link ExpireApplications#look}. */
    @WithDefault("1m")
    Duration expiryEvery();

    static Deadlines deadlines(ApplicationsConfig config) {
        return new Deadlines(config.informationWithin(), config.appealWithin());
    }
}
