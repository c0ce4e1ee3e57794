package org.digitaltrust.membership;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, moved forward by tests that look at what time does. */
@Singleton
@Alternative
@Priority(1)
public class MovableClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    /** Runs something at a later time, then returns to the present. */
    public static void in(Duration later, Runnable deed) {
        ahead = later;
        try {
            deed.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
