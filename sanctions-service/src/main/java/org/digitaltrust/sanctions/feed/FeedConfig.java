package org.digitaltrust.sanctions.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the change feed is served. */
@ConfigMapping(prefix = "changes")
interface FeedConfig {
    /** How often is looked for what other replicas wrote, while somebody waits. */
    @WithDefault("250ms")
    Duration pollInterval();

    /**
     * How many may wait at once; the others are answered at once. A quarter of what a gateway lets be under way at
     * this service, so that waiting never keeps anybody from asking.
     */
    @WithDefault("100")
    int maxWaiting();

    /** How many of one party may wait at once, so that none takes all places; its others are answered at once. */
    @WithDefault("4")
    int maxWaitingOfParty();
}
