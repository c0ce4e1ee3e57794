package org.digitaltrust.membership.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An award that a member has been given.
 *
 * @param recordedBy token subject of the officer
 * @param revocation null while the recognition is in force
 */
public record Recognition(
        UUID id,
        UUID member,
        Award award,
        JuryDecision decision,
        String recordedBy,
        Instant recordedAt,
        @Nullable Revocation revocation) {

    /** What was awarded. A member has it once in each year. */
    public record Award(String programme, int year, String category, String title) {}

    /**
     * Who says so.
     *
     * @param url where the decision is published; null where it is not
     */
    public record JuryDecision(
            String number, LocalDate decidedOn, @Nullable String url) {}

    /** Why it is in force no more. */
    public record Revocation(String reason, String by, Instant at) {}

    /** What comes of revoking it. */
    Revoking revoke(Revocation by) {
        if (revocation != null) {
            return new Revoking.AlreadyRevoked();
        }
        return by.by().equals(recordedBy)
                ? new Revoking.RecordedByThemself()
                : new Revoking.Revoked(new Recognition(id, member, award, decision, recordedBy, recordedAt, by));
    }

    boolean isInForce() {
        return revocation == null;
    }
}
