package org.digitaltrust.chassis.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "idempotency")
interface IdempotencyConfig {
    /** Keys the hash of request bodies, so that a stolen table tells nothing about them. At least 32 characters in production, see ProductionGuard. */
    String secret();

    /** How long a key is remembered. */
    @WithDefault("24h")
    Duration retention();
}
