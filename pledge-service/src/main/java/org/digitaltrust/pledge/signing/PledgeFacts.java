package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.time.ZoneId;
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

    /** Twelve months by the calendar of Viet Nam: the same day and hour of next year, or the last day of that month. */
    static Instant validUntil(Instant signedAt) {
        return signedAt.atZone(ZONE).plusMonths(MONTHS).toInstant();
    }
}
