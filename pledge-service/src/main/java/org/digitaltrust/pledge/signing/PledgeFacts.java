package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.pledge.code.Language;

/** What was signed, by which member, in which language, and for how long; fixed from then on. */
record PledgeFacts(
        UUID id,
        UUID memberId,
        UUID codeId,
        UUID versionId,
        int version,
        String sha256,
        Language locale,
        Instant signedAt,
        Instant validUntil) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int MONTHS = 12;

    /** Days before the end from which on a pledge is renewed by signing again. */
    static final int RENEWAL_DAYS = 60;

    /** From then on the same version may be signed again. */
    Instant renewalDueFrom() {
        return daysBeforeTheEnd(RENEWAL_DAYS);
    }

    /** By the calendar of Viet Nam, which knows no change of its clocks. */
    Instant daysBeforeTheEnd(int days) {
        return validUntil.minus(days, ChronoUnit.DAYS);
    }

    /** Twelve months by the calendar of Viet Nam: the same day and hour of next year, or the last day of that month. */
    static Instant validUntil(Instant signedAt) {
        return signedAt.atZone(ZONE).plusMonths(MONTHS).toInstant();
    }
}
