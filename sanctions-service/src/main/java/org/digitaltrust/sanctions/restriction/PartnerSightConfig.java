package org.digitaltrust.sanctions.restriction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What partners see of the register. */
@ConfigMapping(prefix = "partner-view")
public interface PartnerSightConfig {
    /** How long a restriction that was lifted or has expired is still shown, as history. */
    @WithDefault("P12M")
    Period afterEnd();
}
