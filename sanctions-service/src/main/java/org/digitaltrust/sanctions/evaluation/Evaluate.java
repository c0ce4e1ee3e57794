package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;

/** Answers a question from the register in memory. */
@ApplicationScoped
class Evaluate {

    /** An answer and what it was given from. */
    record Evaluation(Answer answer, boolean callerBound, Register.Edition edition) {}

    private final Register register;

    Evaluate(Register register) {
        this.register = register;
    }

    Evaluation answer(Question question, Asker asker) {
        var edition = register.edition();
        var answer = AppearanceRules.answer(holders(question), question, asker.bound());
        return new Evaluation(answer, asker.bound(), edition);
    }

    private List<SubjectRecord> holders(Question question) {
        return switch (question.subject()) {
            case Question.Asked.Subject(var id) -> register.bySubject(id);
            case Question.Asked.Account(var name) -> register.byAccount(name);
        };
    }
}
