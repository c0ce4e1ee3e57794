package org.digitaltrust.pledge.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.digitaltrust.pledge.assessment.Assessment.Concluded;
import org.digitaltrust.pledge.assessment.Assessment.Deciding;
import org.digitaltrust.pledge.assessment.Assessment.Decision;
import org.digitaltrust.pledge.assessment.Assessment.Dispute;
import org.digitaltrust.pledge.assessment.Assessment.Open;
import org.digitaltrust.pledge.assessment.Assessment.Status;
import org.digitaltrust.pledge.assessment.Assessment.Step;
import org.digitaltrust.pledge.assessment.Assessment.ThirdNeeded;
import org.digitaltrust.pledge.rubric.Pillar;
import org.digitaltrust.pledge.rubric.Requirements;
import org.digitaltrust.pledge.rubric.Rubric;
import org.digitaltrust.pledge.rubric.RubricBand;
import org.digitaltrust.pledge.wording.Wording;

class AssessmentTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final Duration TO_DISPUTE = Duration.ofDays(15);
    private static final Wording TITLE = new Wording("Tên", "Name");
    private static final Rubric RUBRIC = new Rubric(
            List.of(new Pillar("one", 60, TITLE), new Pillar("two", 40, TITLE)),
            List.of(new RubricBand("low", 0, false, TITLE), new RubricBand("high", 70, true, TITLE)),
            new Requirements(List.of(), List.of()));
    private static final Open OPEN =
            new Open(new AssessmentFacts(new UUID(0, 1), new UUID(0, 2), "holder", 1, "officer", NOW), List.of());

    @Example
    void one_opinion_is_not_enough_and_two_that_agree_are() {
        // When
        var first = OPEN.with(opinion("a", 80, 70), RUBRIC, 15);
        var second = ((Open) first).with(opinion("b", 90, 60), RUBRIC, 15);
        // Then
        assertThat(first.status()).isEqualTo(Status.OPEN);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Concluded.class, it -> assertThat(it.result()).isEqualTo(new Result(77, "high", true)));
    }

    @Example
    void fifteen_points_apart_still_agree_and_more_ask_for_a_third() {
        // Given
        var first = (Open) OPEN.with(opinion("a", 75, 50), RUBRIC, 15);
        // Then
        assertThat(first.with(opinion("b", 50, 50), RUBRIC, 15)).isInstanceOf(Concluded.class);
        assertThat(first.with(opinion("b", 49, 50), RUBRIC, 15)).isInstanceOf(ThirdNeeded.class);
    }

    @Example
    void more_here_does_not_make_up_for_less_there() {
        // Given
        var first = (Open) OPEN.with(opinion("a", 40, 100), RUBRIC, 15);
        // When
        var second = first.with(opinion("b", 80, 40), RUBRIC, 15);
        // Then
        assertThat(second).isInstanceOf(ThirdNeeded.class);
    }

    @Example
    void of_three_opinions_the_middle_counts_pillar_by_pillar() {
        // Given
        var two = (ThirdNeeded)
                ((Open) OPEN.with(opinion("a", 0, 100), RUBRIC, 15)).with(opinion("b", 100, 50), RUBRIC, 15);
        // When
        var concluded = two.with(opinion("c", 70, 0), RUBRIC, 15);
        // Then
        assertThat(concluded.result()).isEqualTo(new Result(62, "low", false));
    }

    @Property
    void a_score_lies_between_what_the_opinions_would_give_alone(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 100) Integer> one,
            @ForAll @Size(min = 3, max = 3) List<@IntRange(max = 100) Integer> other) {
        // Given
        var opinions = Stream.iterate(0, it -> it < one.size(), it -> it + 1)
                .map(it -> opinion("p" + it, one.get(it), other.get(it)))
                .toList();
        var alone = opinions.stream()
                .map(it -> Result.of(RUBRIC, List.of(it)).score())
                .toList();
        // When
        var together = Result.of(RUBRIC, opinions).score();
        // Then
        assertThat(together).isBetween(0, 100);
        assertThat(Result.of(RUBRIC, opinions.reversed()).score()).isEqualTo(together);
        if (opinions.size() < 3) {
            assertThat(together)
                    .isBetween(
                            alone.stream().min(Integer::compare).orElseThrow(),
                            alone.stream().max(Integer::compare).orElseThrow());
        }
    }

    @Example
    void each_state_has_only_its_steps() {
        var concluded = concluded();
        var disputed = concluded.dispute(new Dispute("grounds", NOW, NOW.plus(TO_DISPUTE), null));
        var confirmed = disputed.confirm(new Deciding("d", NOW, Decision.CONFIRMED, "reasons"));
        var third = new ThirdNeeded(OPEN.facts(), concluded.opinions());

        assertThat(OPEN.possibleAt(NOW, TO_DISPUTE)).containsExactly(Step.OPINION);
        assertThat(third.possibleAt(NOW, TO_DISPUTE)).containsExactly(Step.OPINION);
        assertThat(concluded.possibleAt(NOW, TO_DISPUTE)).containsExactly(Step.DISPUTE);
        assertThat(concluded.possibleAt(NOW.plus(TO_DISPUTE), TO_DISPUTE)).isEmpty();
        assertThat(disputed.possibleAt(NOW, TO_DISPUTE)).containsExactly(Step.DISPUTE_DECISION);
        assertThat(confirmed.possibleAt(NOW, TO_DISPUTE)).isEmpty();
    }

    @Example
    void a_dispute_confirms_the_result_or_puts_another_opinion_in_its_place() {
        // Given
        var disputed = concluded().dispute(new Dispute("grounds", NOW, NOW.plus(TO_DISPUTE), null));
        // When
        var confirmed = disputed.confirm(new Deciding("d", NOW, Decision.CONFIRMED, "reasons"));
        var changed =
                disputed.change(new Deciding("d", NOW, Decision.CHANGED, "reasons"), opinion("d", 10, 10), RUBRIC);
        // Then
        assertThat(confirmed.result()).isEqualTo(concluded().result());
        assertThat(changed.result()).isEqualTo(new Result(10, "low", false));
    }

    @Example
    void nobody_judges_themselves_or_twice() {
        var concluded = concluded();

        assertThat(concluded.mayBeJudgedBy("a")).isFalse();
        assertThat(concluded.mayBeJudgedBy("holder")).isFalse();
        assertThat(concluded.mayBeJudgedBy("d")).isTrue();
    }

    @Example
    void each_pillar_is_judged_once() {
        assertThat(new Judgements(List.of(judgement("one", 1), judgement("two", 1))).fault(RUBRIC))
                .isEmpty();
        assertThat(new Judgements(List.of(judgement("one", 1))).fault(RUBRIC)).isPresent();
        assertThat(new Judgements(List.of(judgement("one", 1), judgement("one", 1))).fault(RUBRIC))
                .isPresent();
        assertThat(new Judgements(List.of(judgement("one", 1), judgement("six", 1))).fault(RUBRIC))
                .map(Outcome.PillarsDiffer::field)
                .contains("pillars[1].pillar");
    }

    private static Concluded concluded() {
        return (Concluded) ((Open) OPEN.with(opinion("a", 80, 80), RUBRIC, 15)).with(opinion("b", 80, 80), RUBRIC, 15);
    }

    private static Opinion opinion(String assessor, int one, int two) {
        return new Opinion(
                new UUID(0, assessor.hashCode()), assessor, List.of(judgement("one", one), judgement("two", two)), NOW);
    }

    private static Judgement judgement(String pillar, int percent) {
        return new Judgement(pillar, percent, "reasons", List.of("https://example.org/1"));
    }
}
