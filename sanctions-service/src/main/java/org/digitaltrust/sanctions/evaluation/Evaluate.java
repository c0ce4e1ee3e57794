package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.Permit;
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
     * @param records whom an account or id stands for; none for a name
     * @param lookalikes handles of restricted subjects that the unknown one can be mistaken for
     */
    record Evaluation(
            Question question,
            Asker asker,
            Answer answer,
            List<SubjectRecord> records,
            List<AccountName> lookalikes,
            Register.Edition edition) {

        /** Whether whoever reads it learns something about a restriction. */
        boolean discloses() {
            return answer.discloses() || !lookalikes.isEmpty();
        }
    }

    private final Register register;
    private final UsePermit usePermit;

    Evaluate(Register register, UsePermit usePermit) {
        this.register = register;
        this.usePermit = usePermit;
    }

    Evaluation answer(Question question, Asker asker) {
        // Read before anything is looked up: what is found is then at least as new as the answer says.
        var edition = register.edition();
        var records = records(question);
        var answer = byTheRules(question, records, asker);
        if (!mayUse(answer, question, asker)) {
            answer = byTheRules(question.withoutPermit(), records, asker);
        }
        var lookalikes = answer.outcome() == Outcome.UNKNOWN_SUBJECT
                        && question.subject() instanceof Question.Asked.Account(var unknown)
                ? register.lookingLike(unknown)
                : List.<AccountName>of();
        return new Evaluation(question, asker, answer, records, lookalikes, edition);
    }

    /**
     * Uses up the permit that a permission rests on, if it is unused; a refusal uses nothing up. The register in memory may not know yet that somebody
     * else was quicker; the database does. Without the database there is no answer that rests on an unused permit.
     */
    private boolean mayUse(Answer answer, Question question, Asker asker) {
        return question.place().permit() == null
                || !answer.outcome().decision()
                || answer.permits().filter(it -> it.used() == null).allMatch(it -> claim(it, question, asker));
    }

    private boolean claim(Permit permit, Question question, Asker asker) {
        try {
            return usePermit.claim(permit.id(), question.claimOf(asker));
        } catch (RuntimeException e) {
            throw new PermitUnavailable(e);
        }
    }

    private List<SubjectRecord> records(Question question) {
        return switch (question.subject()) {
            case Question.Asked.Subject(var id) -> register.bySubject(id);
            case Question.Asked.Account(var name) -> register.byAccount(name);
            case Question.Asked.Person person -> List.of();
        };
    }

    private Answer byTheRules(Question question, List<SubjectRecord> records, Asker asker) {
        return question.subject() instanceof Question.Asked.Person person
                ? PersonRules.answer(namesakes(person, asker), question, asker)
                : AppearanceRules.answer(records, question, asker);
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
                Integer.MAX_VALUE,
                it -> !it.standing().isEmpty()
                        && person.mayBeBornIn(it.subject().birthYear())
                        && !it.isReviewed(asker.party(), normalised, person.birthYear()));
        return found.matches().stream().map(Register.NameMatch::record).toList();
    }
}
