package org.digitaltrust.sanctions.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.Period;
import org.digitaltrust.sanctions.restriction.Restriction;

class AnswerPropertiesTest {

    @Property
    void adding_a_restriction_never_makes_an_answer_milder(
            @ForAll("restrictions") List<Restriction> some,
            @ForAll("restriction") Restriction another,
            @ForAll("questions") Question question,
            @ForAll boolean callerBound) {
        // Given
        var more = new ArrayList<>(some);
        more.add(another);

        // When
        var before = answer(some, question, callerBound).outcome();
        var after = answer(more, question, callerBound).outcome();

        // Then
        assertThat(after).isLessThanOrEqualTo(before);
    }

    @Property
    void recommendations_alone_never_refuse(
            @ForAll("restrictions") List<Restriction> some,
            @ForAll("questions") Question question,
            @ForAll boolean callerBound) {
        // Given
        var recommended = some.stream()
                .filter(it -> it.bindingness() == Bindingness.RECOMMENDATION)
                .toList();

        // When
        var answer = answer(recommended, question, callerBound);

        // Then
        assertThat(answer.outcome().decision()).isTrue();
        assertThat(answer.outcome()).isIn(Outcome.PERMITTED, Outcome.ADVISED_AGAINST);
    }

    @Property
    void being_bound_never_makes_an_answer_milder(
            @ForAll("restrictions") List<Restriction> some, @ForAll("questions") Question question) {
        assertThat(answer(some, question, true).outcome())
                .isLessThanOrEqualTo(answer(some, question, false).outcome());
    }

    @Property
    void what_lists_the_claimed_carve_out_has_no_effect_whatever_it_is(
            @ForAll("restrictions") List<Restriction> some,
            @ForAll("restrictions") List<Restriction> others,
            @ForAll("questions") Question question,
            @ForAll boolean callerBound) {
        // Given
        var claim = Examples.at(question.time(), question.place().territory(), "testimony");
        var without =
                others.stream().map(it -> Examples.listing(it, "incidental")).toList();
        var all = new ArrayList<>(without);
        some.forEach(it -> all.add(Examples.listing(it, "right_of_reply", "testimony")));

        // When
        var answer = answer(all, claim, callerBound);

        // Then
        assertThat(answer.outcome())
                .isEqualTo(answer(without, claim, callerBound).outcome());
        assertThat(answer(some, claim, callerBound).outcome()).isEqualTo(Outcome.PERMITTED);
    }

    @Property
    void whatever_tells_of_a_restriction_tells_of_somebody(
            @ForAll("holders") List<SubjectRecord> holders,
            @ForAll("questions") Question question,
            @ForAll boolean callerBound) {
        // Given
        var asker = Examples.asker(callerBound);

        // When
        var byAccount = evaluation(question, asker, AppearanceRules.answer(holders, question, asker), holders);
        var byName = evaluation(question, asker, PersonRules.answer(holders, question, asker), List.of());

        // Then
        assertThat(byAccount.discloses() && NoteAnswer.told(byAccount).isEmpty())
                .isFalse();
        assertThat(NoteAnswer.told(byName).isEmpty()).isEqualTo(!byName.discloses());
    }

    @Property
    void what_could_refuse_nobody_leaves_no_trace_in_the_answer_to_a_name(
            @ForAll("restrictions") List<Restriction> some,
            @ForAll("questions") Question question,
            @ForAll boolean callerBound) {
        // Given
        var asker = Examples.asker(callerBound);
        var harmless = some.stream()
                .filter(it -> it.bindingness() == Bindingness.RECOMMENDATION
                        || it.level() != Level.RESTRICTED
                        || (it.bindingness() == Bindingness.CONTRACTUAL && !callerBound))
                .toArray(Restriction[]::new);

        // When
        var answer = PersonRules.answer(List.of(Examples.subject(harmless)), question, asker);

        // Then
        assertThat(answer).isEqualTo(Answer.UNKNOWN);
    }

    private static Evaluate.Evaluation evaluation(
            Question question, Asker asker, Answer answer, List<SubjectRecord> records) {
        var edition = new Register.Edition(1, Examples.NOON);
        return new Evaluate.Evaluation(question, asker, answer, records, List.of(), edition);
    }

    private static Answer answer(List<Restriction> standing, Question question, boolean callerBound) {
        return AppearanceRules.answer(
                List.of(Examples.subject(standing.toArray(Restriction[]::new))), question, Examples.asker(callerBound));
    }

    @Provide
    Arbitrary<List<SubjectRecord>> holders() {
        return restrictions()
                .map(it -> Examples.subject(it.toArray(Restriction[]::new)))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Restriction>> restrictions() {
        return restriction().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Restriction> restriction() {
        return Combinators.combine(
                        Arbitraries.of(Bindingness.values()),
                        Arbitraries.of(Level.values()),
                        dimension("television", "print", "radio"),
                        dimension("79", "01", "vn", "worldwide"),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.integers().between(1, 4))
                .as((bindingness, level, media, territories, start, length) -> Examples.restriction(
                        bindingness,
                        level,
                        Examples.scope(media, territories),
                        new Period(
                                Examples.NOON.plusSeconds(start), Examples.NOON.plusSeconds((long) start + length))));
    }

    private static Arbitrary<Dimension> dimension(String... codes) {
        var some = Arbitraries.of(codes).list().ofMinSize(1).ofMaxSize(2).map(Dimension::only);
        return Arbitraries.oneOf(Arbitraries.just(Dimension.all()), some);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.integers().between(-4, 4),
                        Arbitraries.of("79", "01", "vn", "worldwide").injectNull(0.3),
                        Arbitraries.of("testimony", "incidental").injectNull(0.7))
                .as((seconds, territory, carveOut) ->
                        Examples.at(Examples.NOON.plusSeconds(seconds), territory, carveOut));
    }
}
