package org.digitaltrust.sanctions.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the register follows the database. */
@ConfigMapping(prefix = "register")
interface RegisterConfig {
    @WithDefault("100ms")
    Duration pollInterval();

    /** Older than this, the service is no longer ready: answers go on, but new traffic should go elsewhere. */
    @WithDefault("30s")
    Duration maxAge();

    /** How many changes are taken in at once. */
    @WithDefault("500")
    int batchSize();
}
