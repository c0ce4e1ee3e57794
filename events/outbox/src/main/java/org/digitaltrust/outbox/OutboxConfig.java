package org.digitaltrust.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is sent. */
@ConfigMapping(prefix = "outbox")
public interface OutboxConfig {
    @WithDefault("100ms")
    Duration pollInterval();

    @WithDefault("500")
    int batchSize();

    /** How long rows are kept after they were sent. */
    @WithDefault("7d")
    Duration retention();
}
