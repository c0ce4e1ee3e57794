package org.digitaltrust.membership.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recognition.
 *
 * @param recordedBy for officers and the member; null for everybody else
 * @param revocation null while it is in force, as it is wherever everybody looks
 */
record RecognitionView(
        UUID id,
        UUID memberId,
        String programme,
        int year,
        String category,
        String title,
        JuryDecisionView juryDecision,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable RevocationView revocation) {

    /** The decision of the jury. */
    record JuryDecisionView(
            String number, LocalDate decidedOn, @Nullable String url) {}

    /** Since when it is in force no more, and why. */
    record RevocationView(String reason, String revokedBy, Instant revokedAt) {}

    static RecognitionView forEverybody(Recognition it) {
        return of(it, null, null);
    }

    static RecognitionView whole(Recognition it) {
        var revocation = it.revocation();
        return of(
                it,
                it.recordedBy(),
                revocation == null ? null : new RevocationView(revocation.reason(), revocation.by(), revocation.at()));
    }

    private static RecognitionView of(
            Recognition it, @Nullable String recordedBy, @Nullable RevocationView revocation) {
        var award = it.award();
        var decision = it.decision();
        return new RecognitionView(
                it.id(),
                it.member(),
                award.programme(),
                award.year(),
                award.category(),
                award.title(),
                new JuryDecisionView(decision.number(), decision.decidedOn(), decision.url()),
                it.recordedAt(),
                recordedBy,
                revocation);
    }
}
