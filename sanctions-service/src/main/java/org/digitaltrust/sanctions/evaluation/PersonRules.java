package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;

/**
 * A name never decides. If somebody whom it exactly or strongly names would be refused here, a person must find out whether
 * it is the same human being; otherwise there is no record of whoever was meant, which is no endorsement. Restrictions that
 * could refuse nobody here change nothing, and the answer says nothing of them. A permit is somebody's, so it says nothing
 * about a name.
 */
final class PersonRules {

    private PersonRules() {}

    /** @param candidates whom the name exactly or strongly stands for, without those the caller has reviewed */
    static Answer answer(List<SubjectRecord> candidates, Question question, Asker asker) {
        var asked = question.withoutPermit();
        var reasons = new ArrayList<Reason>();
        var changes = new TreeMap<Instant, List<SubjectRecord>>();
        for (var candidate : candidates) {
            var refusing = candidate.keeping(it -> canRefuse(it, asked, asker));
            var answer = AppearanceRules.answer(List.of(refusing), asked, asker);
            if (!answer.outcome().decision()) {
                reasons.add(new Reason.Namesake(refusing));
            }
            if (answer.nextChangeAt() != null) {
                changes.computeIfAbsent(answer.nextChangeAt(), it -> new ArrayList<>())
                        .add(refusing);
            }
        }
        var outcome = reasons.isEmpty() ? Outcome.UNKNOWN_SUBJECT : Outcome.INDETERMINATE;
        var next = changes.firstEntry();
        return next == null
                ? new Answer(outcome, null, null, reasons, List.of(), null)
                : new Answer(outcome, null, null, reasons, List.of(), next.getKey(), next.getValue());
    }

    /** Whether it would refuse this caller such an appearance at some time. */
    private static boolean canRefuse(Restriction it, Question question, Asker asker) {
        return Effect.of(it, asker.bound()) == Outcome.RESTRICTED
                && Exemption.of(it, List.of(), question, asker).isEmpty();
    }
}
