package org.digitaltrust.sanctions.rundown;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept of guest lists. */
@ConfigMapping(prefix = "rundowns")
interface RundownConfig {
    /** How long an answer can be fetched again. */
    @WithDefault("90d")
    Duration retention();
}
