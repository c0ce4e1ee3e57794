package org.digitaltrust.sanctions.merge;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.subject.MergeRecords.Candidate;

/** What becomes of two records that are said to be about one person. */
sealed interface Merge {

    /** One of them survives and speaks for both. */
    record Possible(UUID survivor, UUID merged) implements Merge {}

    /** They are one already. */
    record SameRecord() implements Merge {}

    /** Different people log in as these two members, and both memberships go on. */
    record TwoPeople() implements Merge {}

    /** Members survive before others, then older records before newer ones. */
    static Merge of(List<Candidate> candidates) {
        if (candidates.size() < 2) {
            return new SameRecord();
        }
        var inOrder = candidates.stream()
                .sorted(Comparator.comparing(Candidate::member)
                        .reversed()
                        .thenComparing(Candidate::createdAt)
                        .thenComparing(Candidate::id))
                .toList();
        var survivor = inOrder.getFirst();
        var merged = inOrder.getLast();
        return differ(survivor, merged) ? new TwoPeople() : new Possible(survivor.id(), merged.id());
    }

    private static boolean differ(Candidate one, Candidate other) {
        return one.holder() != null && other.holder() != null && !one.holder().equals(other.holder());
    }
}
