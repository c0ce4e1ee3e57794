package org.digitaltrust.sanctions.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.PartnerRestrictionView;
import org.jspecify.annotations.Nullable;

/**
 * A standing as it is answered.
 *
 * @param subjectId left out where the account is held by more than one record
 * @param asOf when the register was last known to be complete
 * @param validUntil until when the answer may be kept: 15 minutes, or until the next change if that is sooner
 */
record StandingView(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID subjectId,
        Standing.Effect standing,
        List<PartnerRestrictionView> restrictions,
        Instant asOf,
        long registerVersion,
        Instant validUntil,
        @Nullable Instant nextChangeAt) {

    private static final Duration VALIDITY = Duration.ofMinutes(15);

    static StandingView of(List<SubjectRecord> records, Register.Edition edition, Instant now) {
        var standing = Standing.of(records, now);
        return new StandingView(
                records.size() == 1 ? records.getFirst().subject().id() : null,
                standing.effect(),
                standing.restrictions().stream()
                        .map(it -> PartnerRestrictionView.of(it, now))
                        .toList(),
                edition.asOf(),
                edition.version(),
                validUntil(edition.asOf().plus(VALIDITY), standing.nextChangeAt()),
                standing.nextChangeAt());
    }

    private static Instant validUntil(Instant latest, @Nullable Instant nextChange) {
        return nextChange != null && nextChange.isBefore(latest) ? nextChange : latest;
    }

    /** Whole seconds for which it may still be kept; none for an answer from a register that has grown old. */
    long secondsLeft(Instant now) {
        return Math.max(0, Duration.between(now, validUntil).toSeconds());
    }
}
