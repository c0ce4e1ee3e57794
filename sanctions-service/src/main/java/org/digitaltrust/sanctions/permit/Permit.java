package org.digitaltrust.sanctions.permit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;
import org.digitaltrust.sanctions.restriction.Period;
import org.jspecify.annotations.Nullable;

/**
 * A panel's word, given in advance, that one appearance may take place under a carve-out of one restriction. The first
 * claim fixes the appearance; after that the permit counts for this appearance, however often it is asked about, and for no
 * other.
 *
 * @param restrictionId in the register the restriction that stands, where the one it was issued for was varied
 * @param programme as the panel named it; a claim that names one must name the same
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

    /**
     * What a permit is claimed for.
     *
     * @param timeStated false where the question means now. Of a permit that has been used it then asks about the
     *     appearance it was used for, since now is another time with each question
     * @param programme null where the claim names none
     */
    public record Claim(
            Appearance appearance,
            boolean timeStated,
            @Nullable String programme) {

        /** Whether it is for this appearance, whoever asked about that. */
        boolean isFor(Appearance other) {
            return appearance.medium.equals(other.medium)
                    && appearance.activity.equals(other.activity)
                    && (!timeStated || appearance.time.equals(other.time));
        }
    }

    /**
     * Whether it clears what it is claimed for.
     *
     * @param answersTo whether a name of a party is one of the caller's
     */
    public boolean clears(Claim claim, Predicate<String> answersTo) {
        return (claim.programme() == null || programme.equals(claim.programme()))
                && period.contains(claim.appearance().time())
                && (issuedTo == null || answersTo.test(issuedTo))
                && (used == null || (answersTo.test(used.party()) && claim.isFor(used)));
    }
}
