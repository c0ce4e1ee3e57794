package org.digitaltrust.sanctions.register;

import java.util.List;
import java.util.function.Predicate;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.review.Review;
import org.digitaltrust.sanctions.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * All that answers about one subject need. Immutable: a change replaces it whole.
 *
 * @param standing restrictions that are confirmed and not ended, whatever their period
 * @param permits that are not revoked, for any of these restrictions
 * @param reviews findings of callers that somebody of theirs is not this subject
 */
public record SubjectRecord(Subject subject, List<Restriction> standing, List<Permit> permits, List<Review> reviews)
        implements Holders {

    public SubjectRecord {
        standing = List.copyOf(standing);
        permits = List.copyOf(permits);
        reviews = List.copyOf(reviews);
    }

    /** Whether this party has found that whom it calls so is somebody else, and nothing that matters has changed since. */
    public boolean isReviewed(String party, String name, @Nullable Integer birthYear) {
        return !reviews.isEmpty() && reviews.stream().anyMatch(it -> it.settles(party, name, birthYear, fingerprint()));
    }

    /** The same person as far as these restrictions go. */
    public SubjectRecord keeping(Predicate<Restriction> wanted) {
        return standing.stream().allMatch(wanted)
                ? this
                : new SubjectRecord(subject, standing.stream().filter(wanted).toList(), permits, reviews);
    }

    /** Changes whenever something does that a review rests on: names, birth year, what restricts the subject. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
