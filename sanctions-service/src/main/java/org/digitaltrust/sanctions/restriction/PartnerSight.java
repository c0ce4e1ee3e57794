package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;

/**
 * For how long partners see a restriction: from its confirmation on, and for some time after it has ended. Without a
 * {@code default}, so that a status to come has to be decided here before it compiles.
 */
public final class PartnerSight {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private PartnerSight() {}

    /**
     * @param after how long one that has ended is still shown, in calendar months and days of Viet Nam; the instant at which
     *     that has passed is the first at which it is not
     */
    public static boolean reaches(Restriction it, Period after, Instant now) {
        return switch (it.statusAt(now)) {
            case PENDING_CONFIRMATION, WITHDRAWN, ANNULLED -> false;
            case SCHEDULED, IN_FORCE -> true;
            case EXPIRED -> isWithin(after, Objects.requireNonNull(it.period().until()), now);
            case LIFTED, SUPERSEDED -> isWithin(after, Objects.requireNonNull(it.endedAt()), now);
        };
    }

    private static boolean isWithin(Period after, Instant end, Instant now) {
        return now.isBefore(end.atZone(ZONE).plus(after).toInstant());
    }
}
