package org.digitaltrust.sanctions.change;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_PERIOD;

import java.time.Instant;
import org.digitaltrust.sanctions.restriction.Period;

/** A variation must not let anybody go in between: what takes a restriction's place begins no later than this would have. */
final class Replacement {

    private Replacement() {}

    /** @throws org.digitaltrust.chassis.problem.Problem 422 where nothing would be in force that was, or was to be */
    static void check(Period varied, Period replacement, Instant now) {
        var latest = varied.from().isAfter(now) ? varied.from() : now;
        if (replacement.from().isAfter(latest)) {
            throw INVALID_PERIOD
                    .with()
                    .at(
                            "restriction.from",
                            "must not lie after now, or after the start of what is varied if that is to come");
        }
        var until = replacement.until();
        if (until != null && !until.isAfter(now)) {
            throw INVALID_PERIOD.with().at("restriction.until", "must lie after now: lift what is over");
        }
    }
}
