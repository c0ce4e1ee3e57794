package org.digitaltrust.sanctions.disclosure;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where disclosures wait for the database. */
@ConfigMapping(prefix = "disclosure")
interface DisclosureConfig {
    /** Each process takes a numbered folder below it, so that replicas on one machine may share it. */
    Path spoolDirectory();

    /** With so much waiting, answers that disclose something are 503. */
    @WithDefault("1G")
    MemorySize spoolLimit();

    /** A file of the spool is drained in one transaction. */
    @WithDefault("4M")
    MemorySize segmentSize();

    /** How long an entry waits for the disk; at most a second. */
    @WithDefault("200ms")
    Duration syncInterval();

    @WithDefault("500ms")
    Duration drainInterval();

    /** With the database away for so long, counts of clears go to the disk as well, and again as often. */
    @WithDefault("1m")
    Duration clearsInMemory();

    /** How long a stop goes on trying, each second, while the database is away. Longer than a failover takes. */
    @WithDefault("25s")
    Duration stopPatience();
}
