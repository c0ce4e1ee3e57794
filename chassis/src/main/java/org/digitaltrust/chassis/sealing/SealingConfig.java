package org.digitaltrust.chassis.sealing;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "sealing")
interface SealingConfig {
    /** The master key that wraps the keys of persons: 32 random bytes in Base64. Services without personal data need none. */
    Optional<String> key();

    /** The master key before this one, while there are keys left that it wraps. */
    Optional<String> previousKey();
}
