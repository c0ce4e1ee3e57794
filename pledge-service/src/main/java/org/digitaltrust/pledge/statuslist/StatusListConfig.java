package org.digitaltrust.pledge.statuslist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "status-lists")
interface StatusListConfig {
    /** How long others may keep a list before they ask again. */
    @WithDefault("60s")
    Duration timeToLive();

    /** How long a replica answers from memory before it looks whether another one has changed a bit. */
    @WithDefault("1s")
    Duration lookAgainAfter();
}
