package org.digitaltrust.gateway.observe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept of what is seen. Where the access log goes is Quarkus' own: the log category {@code access}. */
@ConfigMapping(prefix = "observe")
interface ObserveSettings {

    /** How many clients have figures of their own; those that come after share the name {@code other}. */
    @WithDefault("100")
    int clients();

    AccessLogSettings accessLog();

    /** The log of requests. */
    interface AccessLogSettings {
        @WithDefault("true")
        boolean enabled();

        /** Which part of the requests that went well is written, from 0 to 1. Those that did not are always written. */
        @WithDefault("1")
        double successes();

        /** Lines that may wait to be written; what comes when there are as many is counted and dropped. */
        @WithDefault("16384")
        int waiting();
    }
}
