package org.digitaltrust.sanctions.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.SubjectRecord;

/**
 * A name never decides. If somebody whom it exactly or strongly names would be refused here, a person must find out whether
 * it is the same human being; otherwise there is no record of whoever was meant, which is no endorsement.
 */
final class PersonRules {

    private PersonRules() {}

    /** @param candidates whom the name exactly or strongly stands for, without those the caller has reviewed */
    static Answer answer(List<SubjectRecord> candidates, Question question, Asker asker) {
        var reasons = new ArrayList<Reason>();
        for (var candidate : candidates) {
            if (!AppearanceRules.answer(List.of(candidate), question, asker)
                    .outcome()
                    .decision()) {
                reasons.add(new Reason.Namesake(candidate));
            }
        }
        return reasons.isEmpty()
                ? Answer.UNKNOWN
                : new Answer(Outcome.INDETERMINATE, null, null, reasons, List.of(), null);
    }
}
