package org.digitaltrust.gateway.route;

import java.time.Duration;
import java.util.Set;

/** Routes for tests of what comes after them. */
public final class Routes {

    private Routes() {}

    public static Route toService(long maxAnswer, Duration timeout) {
        return new Route(
                PathTemplate.parse("/any"),
                Set.of("GET", "POST"),
                "service",
                new Access.AnyCaller(),
                1_000_000,
                maxAnswer,
                timeout,
                1,
                false);
    }
}
