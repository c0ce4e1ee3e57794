package org.digitaltrust.pledge.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.digitaltrust.pledge.rubric.Rubric;

/** Judgements of all pillars of a rubric, before it is known whether they are that. */
record Judgements(List<Judgement> all) {
    Judgements {
        all = List.copyOf(all);
    }

    /** What keeps them from being about each pillar once. */
    Optional<Outcome.PillarsDiffer> fault(Rubric rubric) {
        var wanted = rubric.pillarCodes();
        var seen = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            var pillar = all.get(i).pillar();
            if (!wanted.contains(pillar)) {
                return fault("pillars[" + i + "].pillar", "is not a pillar of this rubric");
            }
            if (!seen.add(pillar)) {
                return fault("pillars[" + i + "].pillar", "is judged twice");
            }
        }
        return seen.equals(wanted) ? Optional.empty() : fault("pillars", "must judge each pillar of the rubric");
    }

    private static Optional<Outcome.PillarsDiffer> fault(String field, String message) {
        return Optional.of(new Outcome.PillarsDiffer(field, message));
    }
}
