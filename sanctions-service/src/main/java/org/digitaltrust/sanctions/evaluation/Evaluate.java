package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.Register;

/** Answers questions from the register in memory. */
@ApplicationScoped
class Evaluate {

    /** An answer and what it was given from. */
    record Evaluation(Question question, Asker asker, Answer answer, Register.Edition edition) {}

    private final Register register;

    Evaluate(Register register) {
        this.register = register;
    }

    Evaluation answer(Question question, Asker asker) {
        // Read before anything is looked up: what is found is then at least as new as the answer says.
        var edition = register.edition();
        return new Evaluation(question, asker, byTheRules(question, asker), edition);
    }

    private Answer byTheRules(Question question, Asker asker) {
        return switch (question.subject()) {
            case Question.Asked.Subject(var id) -> AppearanceRules.answer(register.bySubject(id), question, asker);
            case Question.Asked.Account(var name) -> AppearanceRules.answer(register.byAccount(name), question, asker);
            case Question.Asked.Person person -> PersonRules.answer(List.of(), question, asker);
        };
    }
}
