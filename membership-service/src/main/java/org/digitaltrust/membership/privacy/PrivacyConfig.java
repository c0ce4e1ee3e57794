package org.digitaltrust.membership.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "privacy")
interface PrivacyConfig {

    /** Until when the broker has removed what a tombstone is about: its largest compaction lag and a segment's time. */
    @WithDefault("2h")
    Duration messagesGoneAfter();

    /** How long an erasure waits until it is looked at again, while the law wants everything kept. */
    @WithDefault("1h")
    Duration lookAgainAfter();

    /** How often to see whether an erasure is to be looked at. */
    @WithDefault("1m")
    Duration lookEvery();
}
