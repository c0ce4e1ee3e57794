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

    /** Whether it is about this question. It settles it while the subject's fingerprint is the same. */
    public boolean isAbout(String asker, String asked, @Nullable Integer year) {
        return party.equals(asker) && name.equals(asked) && Objects.equals(birthYear, year);
    }
}
