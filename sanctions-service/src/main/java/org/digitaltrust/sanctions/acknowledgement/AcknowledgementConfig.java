package org.digitaltrust.sanctions.acknowledgement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Within what time a partner applies a restriction, counted from its confirmation. */
@ConfigMapping(prefix = "acknowledgements")
interface AcknowledgementConfig {
    @WithDefault("24h")
    Duration mandatoryWithin();

    /** For contractual restrictions and recommendations. */
    @WithDefault("72h")
    Duration otherwiseWithin();
}
