package org.digitaltrust.membership.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How long what lasts. */
@ConfigMapping(prefix = "standing")
interface StandingConfig {

    /** How long a membership outlives its last pledge. */
    @WithDefault("P30D")
    Duration grace();

    /** How many days before the pledge ends the member is reminded. */
    @WithDefault("60,30,7")
    List<Integer> remindDaysBefore();

    /** How many months a former display name is told to others. */
    @WithDefault("24")
    int formerNamesMonths();

    /** How often to look whether time has changed somebody's standing. */
    @WithDefault("10s")
    Duration lookEvery();

    /** How many members one look takes up at most. */
    @WithDefault("500")
    int membersPerLook();
}
