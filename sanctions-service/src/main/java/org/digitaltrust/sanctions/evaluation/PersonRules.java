package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.jspecify.annotations.Nullable;

/**
 * A name never decides. If somebody whom it exactly or strongly names would be refused here, a person must find out whether
 * it is the same human being; otherwise there is no record of whoever was meant, which is no endorsement. A permit is
 * somebody's, so it says nothing about a name.
 */
final class PersonRules {

    private PersonRules() {}

    /** @param candidates whom the name exactly or strongly stands for, without those the caller has reviewed */
    static Answer answer(List<SubjectRecord> candidates, Question question, Asker asker) {
        var asked = question.withoutPermit();
        var reasons = new ArrayList<Reason>();
        @Nullable Instant next = null;
        for (var candidate : candidates) {
            var answer = AppearanceRules.answer(List.of(candidate), asked, asker);
            if (!answer.outcome().decision()) {
                reasons.add(new Reason.Namesake(candidate));
            }
            var change = answer.nextChangeAt();
            next = next == null || (change != null && change.isBefore(next)) ? change : next;
        }
        var outcome = reasons.isEmpty() ? Outcome.UNKNOWN_SUBJECT : Outcome.INDETERMINATE;
        return new Answer(outcome, null, null, reasons, List.of(), next);
    }
}
