package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.UsePermit;
import org.digitaltrust.sanctions.register.Register;

/** Answers questions from the register in memory. */
@ApplicationScoped
class Evaluate {

    /** An answer and what it was given from. */
    record Evaluation(Question question, Asker asker, Answer answer, Register.Edition edition) {}

    private final Register register;
    private final UsePermit usePermit;

    Evaluate(Register register, UsePermit usePermit) {
        this.register = register;
        this.usePermit = usePermit;
    }

    Evaluation answer(Question question, Asker asker) {
        // Read before anything is looked up: what is found is then at least as new as the answer says.
        var edition = register.edition();
        var answer = byTheRules(question, asker);
        if (!mayUse(answer, question, asker)) {
            answer = byTheRules(question.withoutPermit(), asker);
        }
        return new Evaluation(question, asker, answer, edition);
    }

    /**
     * Uses up the permit that an answer rests on, if it is unused. The register in memory may not know yet that somebody
     * else was quicker; the database does. Without the database there is no answer that rests on an unused permit.
     */
    private boolean mayUse(Answer answer, Question question, Asker asker) {
        return answer.permits()
                .filter(it -> it.used() == null)
                .allMatch(it -> usePermit.claim(it.id(), question.appearanceFor(asker)));
    }

    private Answer byTheRules(Question question, Asker asker) {
        return switch (question.subject()) {
            case Question.Asked.Subject(var id) -> AppearanceRules.answer(register.bySubject(id), question, asker);
            case Question.Asked.Account(var name) -> AppearanceRules.answer(register.byAccount(name), question, asker);
            case Question.Asked.Person person -> PersonRules.answer(List.of(), question, asker);
        };
    }
}
