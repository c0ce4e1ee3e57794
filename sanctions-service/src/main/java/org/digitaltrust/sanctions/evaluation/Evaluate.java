package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.permit.UsePermit;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.PartnerSight;
import org.digitaltrust.sanctions.restriction.PartnerSightConfig;
import org.digitaltrust.sanctions.subject.AccountName;

/** Answers questions from the register in memory. */
@ApplicationScoped
class Evaluate {

    /**
     * An answer and what it was given from.
     *
     * @param records whom an account or id stands for; none for a name
     */
    record Evaluation(
            Question question,
            Asker asker,
            Answer answer,
            List<SubjectRecord> records,
            List<Lookalike> lookalikes,
            Register.Edition edition) {

        /** Whether whoever reads it learns something about a restriction. */
        boolean discloses() {
            return answer.discloses() || !lookalikes.isEmpty();
        }
    }

    /** A handle that the unknown one can be mistaken for, of somebody whom this question would not just permit. */
    record Lookalike(AccountName handle, List<SubjectRecord> holders) {}

    private final Register register;
    private final UsePermit usePermit;
    private final PartnerSightConfig sight;
    private final Clock clock;

    Evaluate(Register register, UsePermit usePermit, PartnerSightConfig sight, Clock clock) {
        this.register = register;
        this.usePermit = usePermit;
        this.sight = sight;
        this.clock = clock;
    }

    Evaluation answer(Question question, Asker asker) {
        // Read before anything is looked up: what is found is then at least as new as the answer says.
        var edition = register.edition();
        var records = seen(records(question), question);
        var answer = byTheRules(question, records, asker);
        if (!mayUse(answer, question, asker)) {
            answer = byTheRules(question.withoutPermit(), records, asker);
        }
        var lookalikes = answer.outcome() == Outcome.UNKNOWN_SUBJECT
                        && question.subject() instanceof Question.Asked.Account(var unknown)
                ? lookalikes(unknown, question, asker)
                : List.<Lookalike>of();
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

    /**
     * What partners may still know of. A question for now needs no look: what is over has no effect on it. Partners hear of
     * a restriction for some time after its end, and then no more, whatever time they ask about.
     */
    private List<SubjectRecord> seen(List<SubjectRecord> records, Question question) {
        if (!question.moment().stated() || records.isEmpty()) {
            return records;
        }
        var now = clock.instant();
        return records.stream()
                .map(record -> record.keeping(it -> PartnerSight.reaches(it, sight.afterEnd(), now)))
                .toList();
    }

    private List<Lookalike> lookalikes(AccountName unknown, Question question, Asker asker) {
        var asked = question.withoutPermit();
        return register.lookingLike(unknown).stream()
                .map(it -> new Lookalike(it, seen(register.byAccount(it), question)))
                .filter(it -> isStricterThanPermitted(AppearanceRules.answer(it.holders(), asked, asker)))
                .toList();
    }

    private static boolean isStricterThanPermitted(Answer answer) {
        return answer.outcome().compareTo(Outcome.PERMITTED) < 0;
    }

    private Answer byTheRules(Question question, List<SubjectRecord> records, Asker asker) {
        return question.subject() instanceof Question.Asked.Person person
                ? byName(person, question, asker)
                : AppearanceRules.answer(records, question, asker);
    }

    /** While a name of somebody restricted cannot be read, nobody is said to be unknown by a name. */
    private Answer byName(Question.Asked.Person person, Question question, Asker asker) {
        var answer = PersonRules.answer(namesakes(person, question, asker), question, asker);
        if (answer.outcome() == Outcome.UNKNOWN_SUBJECT && register.hidesNames()) {
            throw new NamesUnreadable();
        }
        return answer;
    }

    /**
     * Whom a name exactly or strongly stands for, of those who could be refused at all. Somebody who is known to be born in
     * another year is somebody else, and so is whom this party has reviewed.
     */
    private List<SubjectRecord> namesakes(Question.Asked.Person person, Question question, Asker asker) {
        var normalised = register.normalised(person.name());
        var found = register.byName(
                person.name(),
                Band.STRONG,
                Integer.MAX_VALUE,
                it -> !it.standing().isEmpty()
                        && person.mayBeBornIn(it.subject().birthYear())
                        && !it.isReviewed(asker.party(), normalised, person.birthYear()));
        return seen(found.matches().stream().map(Register.NameMatch::record).toList(), question);
    }
}
