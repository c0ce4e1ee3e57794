package org.digitaltrust.pledge.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

@ConfigMapping(prefix = "pledges")
interface PledgeConfig {
    /** Days that a pledge still holds after a material version has entered into force. */
    @WithDefault("30")
    int graceDays();

    /** How often a member may sign the same code within 24 hours; what is signed is kept for good. */
    @WithDefault("5")
    int signaturesADay();

    /** When a member is reminded, in days before the end; not earlier than a pledge can be renewed. */
    @WithDefault("60,30,7")
    Set<Integer> remindDaysBefore();

    /** How often pledges are looked for that time has changed. */
    @WithDefault("5s")
    String lookEvery();
}
