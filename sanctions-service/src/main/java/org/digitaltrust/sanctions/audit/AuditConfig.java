package org.digitaltrust.sanctions.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "audit")
interface AuditConfig {
    /** Between two checkpoints; none is made where nothing was added. */
    @WithDefault("1h")
    Duration checkpointEvery();

    /** How many entries become leaves in one transaction. */
    @WithDefault("1000")
    int leavesAtOnce();
}
