package org.digitaltrust.constant;

import io.smallrye.config.ConfigMapping;

/** What is answered. */
@ConfigMapping(prefix = "constant")
interface ConstantConfig {
    /** Bytes of an answer. */
    int size();
}
