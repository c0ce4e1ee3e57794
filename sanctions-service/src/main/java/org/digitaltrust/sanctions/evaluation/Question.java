package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.subject.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * May this subject do this here, at this time?
 *
 * @param activity a code of the vocabulary {@code activities}
 */
record Question(Asked subject, String activity, Place place, Moment moment) {

    /** How the question names the subject. */
    sealed interface Asked {
        record Subject(UUID id) implements Asked {}

        record Account(AccountName name) implements Asked {}

        /** A name alone. It never decides; the caller's own reference is not looked at. */
        record Person(String name, @Nullable Integer birthYear) implements Asked {
            /** False only where both years are known and differ. */
            boolean mayBeBornIn(@Nullable Integer year) {
                return birthYear == null || year == null || birthYear.equals(year);
            }
        }
    }

    /**
     * Where the appearance would be.
     *
     * @param commercial null where the question does not say; likewise sector, programme class, territory and content
     * @param carveOut the carve-out that the caller claims; null for none
     * @param permit the permit that the caller claims; null for none
     */
    record Place(
            String medium,
            @Nullable Boolean commercial,
            @Nullable String sector,
            @Nullable String programmeClass,
            @Nullable String territory,
            @Nullable String content,
            @Nullable String carveOut,
            @Nullable PermitClaim permit) {

        @Nullable
        String commerciality() {
            if (commercial == null) {
                return null;
            }
            return commercial ? "commercial" : "non_commercial";
        }
    }

    /** A claim that a panel has cleared this appearance; in this programme, if it names one. */
    record PermitClaim(UUID id, @Nullable String programme) {}

    /**
     * When, and what for.
     *
     * @param time of the appearance
     * @param stated whether the question says so itself, rather than meaning now
     * @param purpose the caller's, for the log of what was disclosed
     * @param receipt whether the caller wants the answer signed
     */
    record Moment(Instant time, boolean stated, @Nullable String purpose, boolean receipt) {}

    Instant time() {
        return moment.time();
    }

    /** Whether the answer comes from memory alone and takes microseconds. */
    boolean isQuick() {
        return place.permit() == null && !(subject instanceof Asked.Person);
    }

    /** What a permit is claimed for, where the question claims one. */
    Permit.Claim claimOf(Asker asker) {
        var appearance = new Permit.Appearance(asker.party(), place.medium(), activity, time());
        var programme = place.permit() == null ? null : place.permit().programme();
        return new Permit.Claim(appearance, moment.stated(), programme);
    }

    /** The same question from a caller who claims no permit. */
    Question withoutPermit() {
        var same = new Place(
                place.medium,
                place.commercial,
                place.sector,
                place.programmeClass,
                place.territory,
                place.content,
                place.carveOut,
                null);
        return new Question(subject, activity, same, moment);
    }
}
