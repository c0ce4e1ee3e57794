package org.digitaltrust.sanctions.subject;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "subjects")
interface SubjectsConfig {
    /** Encrypts legal names and birth years: 32 random bytes in Base64. */
    String key();

    /** The key before this one, while there are names left that it encrypted. */
    Optional<String> previousKey();
}
