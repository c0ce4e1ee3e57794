package org.digitaltrust.pledge.badge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "badges")
interface BadgeConfig {
    /** Badges in memory, and their forms; one form is about 2 KB. */
    @WithDefault("5000")
    int kept();

    /** How long a replica answers from memory before it looks whether a certificate has changed. */
    @WithDefault("1s")
    Duration lookAgainAfter();
}
