package org.digitaltrust.pledge.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the quiz of a training goes. */
@ConfigMapping(prefix = "training")
interface TrainingConfig {
    @WithDefault("20")
    int questions();

    @WithDefault("75")
    int percentToPass();

    @WithDefault("60m")
    Duration timeLimit();

    /** After an attempt that was not passed. */
    @WithDefault("24h")
    Duration coolDown();

    @WithDefault("12")
    int monthsValid();

    default Rules rules() {
        return new Rules(questions(), percentToPass(), timeLimit(), coolDown(), monthsValid());
    }
}
