package org.digitaltrust.membership.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are taken over. */
@ConfigMapping(prefix = "imports")
interface ImportsConfig {

    /** Lines in one transaction. */
    @WithDefault("250")
    int batchSize();

    /** A line that is longer is refused. */
    @WithDefault("64K")
    MemorySize longestLine();

    /** An import ends after so many lines. */
    @WithDefault("200000")
    long mostLines();

    /** An import ends after so many refused lines: then it is the file that is wrong. */
    @WithDefault("10000")
    long mostRefused();
}
