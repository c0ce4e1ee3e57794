package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.party.Asker;

/** Answers one question of a list that came another way than over {@code /access/v1}, by the same rules. */
@ApplicationScoped
public class AnswerItem {

    private final QuestionReader reader;
    private final Evaluate evaluate;
    private final NoteAnswer note;

    AnswerItem(QuestionReader reader, Evaluate evaluate, NoteAnswer note) {
        this.reader = reader;
        this.evaluate = evaluate;
        this.note = note;
    }

    /**
     * @param question as an AuthZEN evaluation request
     * @param operation how the answer was asked for, for the log of disclosures
     * @throws Malformed if the question cannot be read
     * @throws NamesUnreadable if it asks by a name, and not all names can be compared now
     */
    public EvaluationView answer(JsonNode question, Caller caller, Asker asker, String operation) {
        var evaluation = evaluate.answer(reader.read(Member.root(question)), asker);
        return EvaluationView.of(evaluation, mayKnowCandidates(caller), note.note(evaluation, operation));
    }

    /** Whether the caller may know whom a name may stand for. */
    static boolean mayKnowCandidates(Caller caller) {
        return caller.has("screening:search") || caller.has("partner_user");
    }
}
