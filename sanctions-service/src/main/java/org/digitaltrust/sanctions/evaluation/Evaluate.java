package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.UsePermit;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.subject.AccountName;

/** Answers questions from the register in memory. */
@ApplicationScoped
class Evaluate {

    /**
     * An answer and what it was given from.
     *
     * @param lookalikes handles of restricted subjects that the unknown one can be mistaken for
     */
    record Evaluation(
            Question question, Asker asker, Answer answer, List<AccountName> lookalikes, Register.Edition edition) {

        /** Whether whoever reads it learns something about a restriction. */
        boolean discloses() {
            return answer.discloses() || !lookalikes.isEmpty();
        }
    }

    private static final int MOST_NAMESAKES = 100;

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
        var lookalikes = answer.outcome() == Outcome.UNKNOWN_SUBJECT
                        && question.subject() instanceof Question.Asked.Account(var unknown)
                ? register.lookingLike(unknown)
                : List.<AccountName>of();
        return new Evaluation(question, asker, answer, lookalikes, edition);
    }

    /**
     * Uses up the permit that an answer rests on, if it is unused. The register in memory may not know yet that somebody
     * else was quicker; the database does. Without the database there is no answer that rests on an unused permit.
     */
    private boolean mayUse(Answer answer, Question question, Asker asker) {
        return question.place().permit() == null
                || answer.permits()
                        .filter(it -> it.used() == null)
                        .allMatch(it -> usePermit.claim(it.id(), question.appearanceFor(asker)));
    }

    private Answer byTheRules(Question question, Asker asker) {
        return switch (question.subject()) {
            case Question.Asked.Subject(var id) -> AppearanceRules.answer(register.bySubject(id), question, asker);
            case Question.Asked.Account(var name) -> AppearanceRules.answer(register.byAccount(name), question, asker);
            case Question.Asked.Person person -> PersonRules.answer(namesakes(person, asker), question, asker);
        };
    }

    /**
     * Whom a name exactly or strongly stands for, of those who could be refused at all. Somebody who is known to be born in
     * another year is somebody else, and so is whom this party has reviewed.
     */
    private List<SubjectRecord> namesakes(Question.Asked.Person person, Asker asker) {
        var normalised = register.normalised(person.name());
        var found = register.byName(
                person.name(),
                Band.STRONG,
                MOST_NAMESAKES,
                it -> !it.standing().isEmpty()
                        && person.mayBeBornIn(it.subject().birthYear())
                        && !it.isReviewed(asker.party(), normalised, person.birthYear()));
        return found.matches().stream().map(Register.NameMatch::record).toList();
    }
}
