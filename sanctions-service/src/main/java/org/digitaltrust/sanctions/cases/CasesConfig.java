package org.digitaltrust.sanctions.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Numbers of due process. They are the alliance's own. */
@ConfigMapping(prefix = "cases")
interface CasesConfig {
    /** Working days after the day of a notice in which the subject may respond. */
    @WithDefault("15")
    int responseDays();

    /** Working days by which that time may be put off, once. */
    @WithDefault("15")
    int extensionDays();

    /** How long after the conduct charges can be served. */
    @WithDefault("P2Y")
    Period limitation();

    /** How often is looked for time that has run out. What depends on it asks the clock itself and needs no look. */
    @WithDefault("10S")
    Duration lookEvery();
}
