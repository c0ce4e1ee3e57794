package org.digitaltrust.sanctions.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How reports are taken in. */
@ConfigMapping(prefix = "reports")
interface ReportsConfig {
    /** OIDC clients of partners whose reports have proved sound: their reports are read first. */
    Optional<Set<String>> trustedFlaggers();

    /** OIDC clients of authorities: their reports are read first. */
    Optional<Set<String>> authorities();

    /** So many reports about one subject within {@link #burstWithin} are shown as a burst. Nothing is decided by it. */
    @WithDefault("10")
    int burstOf();

    /** Before or after a report. */
    @WithDefault("24H")
    Duration burstWithin();
}
