package org.digitaltrust.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the plans stand, and how many buckets there may be. */
@ConfigMapping(prefix = "gateway.limits")
interface LimitSettings {

    /** A YAML file like {@code plans.yaml} in this module, which serves where none is named. */
    Optional<Path> plansFile();

    /** How often the file is looked at. Its content counts, not its time: a mounted ConfigMap changes by a symbolic link. */
    @WithDefault("2s")
    Duration poll();

    /** Buckets of clients, of addresses on public routes, and of refused addresses: at most so many each. */
    @WithDefault("50000")
    int mostBuckets();

    /** Requests of one caller under way at once, so that slow ones of theirs leave room at the services for others. */
    @WithDefault("100")
    int concurrentOfCaller();

    /** The same for one address on public routes. */
    @WithDefault("25")
    int concurrentOfAddress();
}
