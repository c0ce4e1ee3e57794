package org.digitaltrust.membership.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How profile pages are read. */
@ConfigMapping(prefix = "profile-fetch")
interface FetchConfig {
    /** From the question to the name server to the last byte. */
    @WithDefault("5s")
    Duration deadline();

    /** How much of a page is read at most. */
    @WithDefault("512K")
    MemorySize longestPage();

    /** How many pages are read at once; more have to be asked for again. */
    @WithDefault("16")
    int concurrent();

    /** Addresses and CIDR blocks that are connected to although they are not public: for tests, refused in production. */
    Optional<List<String>> allowedPrivateAddresses();
}
