package org.digitaltrust.gateway.cors;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Nothing is allowed unless an origin is named. */
@ConfigMapping(prefix = "gateway.cors")
interface CorsSettings {

    /** As browsers write them: {@code https://app.example}, without a path; compared letter by letter. */
    Optional<List<String>> origins();

    /** How long a browser may remember what it was allowed. */
    @WithDefault("10m")
    Duration maxAge();
}
