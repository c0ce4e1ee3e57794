package org.digitaltrust.pledge.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time of a certificate: valid in {@code [from, until)}, unless another takes its place before that.
 *
 * @param replacedAt when another took its place; null while none has
 * @param revokedAt when it was found to be revoked, which is final; null otherwise
 */
record Term(
        Instant from,
        Instant until,
        @Nullable Instant replacedAt,
        @Nullable Instant revokedAt) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** By the calendar of Viet Nam. */
    static Term of(Instant from, int months) {
        return new Term(from, from.atZone(ZONE).plusMonths(months).toInstant(), null, null);
    }

    Instant end() {
        return replacedAt == null ? until : replacedAt;
    }

    Instant refreshFrom(Duration before) {
        return until.minus(before);
    }

    Stream<Instant> turns(Duration refresh) {
        return Stream.of(from, end(), refreshFrom(refresh));
    }
}
