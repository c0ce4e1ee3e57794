package org.digitaltrust.sanctions.permit;

import java.time.Clock;
import org.jspecify.annotations.NullUnmarked;

/** For questions that claim no permit. */
@NullUnmarked
public final class NoPermits {

    private NoPermits() {}

    public static UsePermit use() {
        return new UsePermit(null, null, Clock.systemUTC());
    }
}
