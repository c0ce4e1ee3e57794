package org.digitaltrust.membership.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "claims")
interface ClaimsConfig {
    /** How long a claim code can be used. */
    @WithDefault("30d")
    Duration codeLifetime();

    /** So many wrong codes in so much time, and a caller has to wait. */
    @WithDefault("10")
    int wrongCodes();

    @WithDefault("1h")
    Duration wrongCodesWithin();
}
