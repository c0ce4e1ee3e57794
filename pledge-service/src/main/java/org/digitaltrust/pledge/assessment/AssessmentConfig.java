package org.digitaltrust.pledge.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How influencers are assessed. */
@ConfigMapping(prefix = "assessment")
interface AssessmentConfig {
    /** Two opinions that lie further apart than this many points of 100 ask for a third. */
    @WithDefault("15")
    int pointsApart();

    /** How long a member can dispute a result. */
    @WithDefault("15D")
    Duration toDispute();

    /** By when a dispute is to be decided. */
    @WithDefault("30D")
    Duration toDecide();

    /** How often overdue disputes are looked for. */
    @WithDefault("1m")
    String lookEvery();
}
