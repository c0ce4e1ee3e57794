package org.digitaltrust.pledge.training;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What an attempt is judged by. */
record Rules(int questions, int percentToPass, Duration timeLimit, Duration coolDown, int monthsValid) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    boolean isPassed(int right, int asked) {
        return right * 100 >= percentToPass * asked;
    }

    /** By the calendar of Viet Nam. */
    Instant validUntil(Instant passedAt) {
        return passedAt.atZone(ZONE).plusMonths(monthsValid).toInstant();
    }
}
