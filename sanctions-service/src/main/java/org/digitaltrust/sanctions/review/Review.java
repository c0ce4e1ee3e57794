package org.digitaltrust.sanctions.review;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller's finding that somebody of its own, by this name and birth year, is not this subject.
 *
 * @param party whose finding it is, as in {@code Asker.party}
 * @param name normalised, as screening echoes it
 * @param record fingerprint of what the subject's record looked like then
 */
public record Review(
        UUID subjectId, String party, String name, @Nullable Integer birthYear, String record) {

    /** Whether it still speaks for this question, asked against a record with this fingerprint. */
    public boolean settles(String asker, String asked, @Nullable Integer year, String fingerprint) {
        return party.equals(asker)
                && name.equals(asked)
                && Objects.equals(birthYear, year)
                && record.equals(fingerprint);
    }
}
