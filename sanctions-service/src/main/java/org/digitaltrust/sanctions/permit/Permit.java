package org.digitaltrust.sanctions.permit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.sanctions.restriction.Period;
import org.jspecify.annotations.Nullable;

/**
 * A panel's word, given in advance, that one appearance may take place under a carve-out of one restriction. The first
 * claim fixes the appearance; after that the permit counts for this appearance, however often it is asked about, and for no
 * other.
 *
 * @param programme as the panel named it; a claim must name the same
 * @param issuedTo the only party it counts for, in the form of {@code Asker.party}; null for everybody
 * @param period when the appearance may take place
 * @param used the one appearance it has been used for; null while it is unused
 */
public record Permit(
        UUID id,
        UUID restrictionId,
        String carveOut,
        String programme,
        @Nullable String issuedTo,
        Period period,
        @Nullable Appearance used) {

    /**
     * One appearance.
     *
     * @param party on whose behalf it was asked about
     * @param time to the microsecond, which is what is kept of it
     */
    public record Appearance(String party, String medium, String activity, Instant time) {
        public Appearance {
            time = time.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Whether it clears this appearance in this programme. */
    public boolean clears(Appearance appearance, @Nullable String inProgramme) {
        return programme.equals(inProgramme)
                && period.contains(appearance.time())
                && (issuedTo == null || issuedTo.equals(appearance.party()))
                && (used == null || used.equals(appearance));
    }
}
