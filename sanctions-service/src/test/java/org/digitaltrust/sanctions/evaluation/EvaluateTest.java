package org.digitaltrust.sanctions.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.CONTRACTUAL;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.MANDATORY;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.RECOMMENDATION;
import static org.digitaltrust.contracts.SanctionsState.Level.CONDITIONAL;
import static org.digitaltrust.contracts.SanctionsState.Level.RESTRICTED;
import static org.digitaltrust.sanctions.evaluation.Examples.everywhere;
import static org.digitaltrust.sanctions.evaluation.Examples.known;
import static org.digitaltrust.sanctions.evaluation.Examples.restriction;
import static org.digitaltrust.sanctions.evaluation.Examples.scope;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.register.RegisterHolding;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.Period;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.Subject;
import org.digitaltrust.sanctions.subject.SubjectName;
import org.junit.jupiter.api.Test;

class EvaluateTest {

    private static final Instant NOON = Examples.NOON;
    /** Its second letter is. */
    private static final String CYRILLIC = "s\u043emebody";

    private static final Dimension ALL = Dimension.all();
    private static final Period TOMORROW = new Period(NOON.plusSeconds(86_400), NOON.plusSeconds(90_000));
    private static final Period YESTERDAY = new Period(NOON.minusSeconds(90_000), NOON.minusSeconds(86_400));

    @Test
    void a_handle_like_that_of_somebody_who_is_restricted_here_is_warned_of_and_its_holder_noted() {
        for (var restricting : List.of(
                everywhere(MANDATORY, RESTRICTED),
                everywhere(MANDATORY, CONDITIONAL),
                everywhere(CONTRACTUAL, RESTRICTED))) {
            // Given
            var holder = holderOf(CYRILLIC, restricting);

            // When
            var evaluation = answer(Examples.question(), NOON, holder);

            // Then
            assertThat(evaluation.answer().outcome()).isEqualTo(Outcome.UNKNOWN_SUBJECT);
            assertThat(evaluation.lookalikes())
                    .extracting(Evaluate.Lookalike::handle)
                    .containsExactly(AccountName.handle("tiktok", CYRILLIC));
            assertThat(NoteAnswer.told(evaluation))
                    .containsExactly(Map.entry(holder.subject().id(), List.of(restricting.id())));
        }
    }

    @Test
    void a_handle_like_that_of_somebody_whom_nothing_restricts_here_is_nobodys_business() {
        // Given
        var print = scope(Dimension.only(List.of("print")), ALL);
        for (var elsewhere : List.of(
                restriction(MANDATORY, RESTRICTED, scope(ALL, ALL), YESTERDAY),
                restriction(MANDATORY, RESTRICTED, scope(ALL, ALL), TOMORROW),
                restriction(MANDATORY, RESTRICTED, print, Examples.AROUND_NOON))) {
            // When
            var evaluation = answer(Examples.question(), NOON, holderOf(CYRILLIC, elsewhere));

            // Then
            assertThat(evaluation.lookalikes()).isEmpty();
            assertThat(evaluation.discloses()).isFalse();
        }
    }

    @Test
    void a_name_tells_of_a_restriction_to_come_only_if_it_could_refuse_and_notes_whose_it_is() {
        // Given
        var refusing = restriction(MANDATORY, RESTRICTED, scope(ALL, ALL), TOMORROW);
        var earlier = new Period(NOON.plusSeconds(60), null);
        var subject = named(
                "Trịnh Khắc Bằng Lăng",
                refusing,
                restriction(RECOMMENDATION, RESTRICTED, scope(ALL, ALL), earlier),
                restriction(CONTRACTUAL, RESTRICTED, scope(ALL, ALL), earlier),
                restriction(MANDATORY, CONDITIONAL, scope(ALL, ALL), earlier));

        // When
        var evaluation = answer(asking("Trịnh Khắc Bằng Lăng"), NOON, subject);

        // Then
        assertThat(evaluation.answer().outcome()).isEqualTo(Outcome.UNKNOWN_SUBJECT);
        assertThat(evaluation.answer().nextChangeAt()).isEqualTo(TOMORROW.from());
        assertThat(NoteAnswer.told(evaluation))
                .containsExactly(Map.entry(subject.subject().id(), List.of(refusing.id())));
    }

    @Test
    void a_restriction_that_partners_no_longer_see_is_in_no_answer_about_its_time() {
        // Given
        var year = restriction(
                MANDATORY,
                RESTRICTED,
                scope(ALL, ALL),
                new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z")));
        var question = Examples.at(Instant.parse("2026-02-01T00:00:00Z"), null, null);
        var over = Instant.parse("2027-03-01T00:00:00Z");
        var holder = holderOf("somebody", year);
        var lookalike = holderOf(CYRILLIC, year);
        var namesake = named("Trịnh Khắc Bằng Lăng", year);
        var byName = new Question(
                new Question.Asked.Person("Trịnh Khắc Bằng Lăng", null), "host", question.place(), question.moment());

        // When, Then
        assertThat(outcome(question, over.minusSeconds(1), holder)).isEqualTo(Outcome.RESTRICTED);
        assertThat(outcome(question, over, holder)).isEqualTo(Outcome.PERMITTED);
        assertThat(outcome(byName, over.minusSeconds(1), namesake)).isEqualTo(Outcome.INDETERMINATE);
        assertThat(outcome(byName, over, namesake)).isEqualTo(Outcome.UNKNOWN_SUBJECT);
        assertThat(answer(question, over.minusSeconds(1), lookalike).lookalikes())
                .hasSize(1);
        assertThat(answer(question, over, lookalike).discloses()).isFalse();
    }

    private static Outcome outcome(Question question, Instant now, SubjectRecord subject) {
        return answer(question, now, subject).answer().outcome();
    }

    /** Without permits, so that nothing needs a database. */
    private static Evaluate.Evaluation answer(Question question, Instant now, SubjectRecord subject) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Evaluate(RegisterHolding.of(subject), null, () -> java.time.Period.ofMonths(12), clock)
                .answer(question, Examples.asker(false));
    }

    private static Question asking(String name) {
        var asked = Examples.question();
        return new Question(new Question.Asked.Person(name, null), "host", asked.place(), asked.moment());
    }

    private static SubjectRecord holderOf(String handle, Restriction... standing) {
        return known(Set.of(AccountName.handle("tiktok", handle)), standing);
    }

    private static SubjectRecord named(String name, Restriction... standing) {
        var subject = new Subject(
                UUID.randomUUID(),
                MemberStatus.ACTIVE,
                null,
                List.of(),
                List.of(),
                List.of(new SubjectName(name, true)),
                null,
                List.of());
        return new SubjectRecord(subject, List.of(standing), List.of(), List.of());
    }
}
