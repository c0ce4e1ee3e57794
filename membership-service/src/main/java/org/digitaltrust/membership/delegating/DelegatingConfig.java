package org.digitaltrust.membership.delegating;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a delegation may be. */
@ConfigMapping(prefix = "delegations")
interface DelegatingConfig {

    /** How long one lasts at most; then the talent has to want it again. */
    @WithDefault("P1096D")
    Duration longest();
}
