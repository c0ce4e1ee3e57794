package org.digitaltrust.pledge.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.digitaltrust.pledge.training.Paper.Item;
import org.digitaltrust.pledge.training.Training.Question;
import org.digitaltrust.pledge.wording.Wording;

class PaperTest {

    private static final Training TRAINING = new Trainings().all().getFirst();
    private static final Map<String, Question> BANK =
            TRAINING.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));

    @Example
    void the_bank_has_forty_questions_in_both_languages() {
        assertThat(BANK).hasSize(40);
        assertThat(TRAINING.questions()).allSatisfy(it -> {
            assertThat(TRAINING.modules()).map(Training.Lesson::code).contains(it.module());
            assertThat(it.options()).hasSize(4);
            assertThat(it.options().stream().map(Wording::vi))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
            assertThat(it.options().stream().map(Wording::en))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        });
    }

    @Property
    void any_seed_draws_different_questions_whose_right_option_is_that_of_the_bank(@ForAll long seed) {
        var paper = Paper.draw(TRAINING.questions(), 20, seed);

        assertThat(paper.items()).hasSize(20).map(Item::question).doesNotHaveDuplicates();
        assertThat(paper.items()).allSatisfy(it -> {
            var question = BANK.get(it.question());
            assertThat(new HashSet<>(
                            it.options().stream().map(Paper.Option::text).toList()))
                    .isEqualTo(new HashSet<>(question.options()));
            assertThat(it.options().stream().filter(option -> option.id().equals(it.right())))
                    .singleElement()
                    .extracting(Paper.Option::text)
                    .isEqualTo(question.options().getFirst());
        });
        assertThat(Paper.draw(TRAINING.questions(), 20, seed)).isEqualTo(paper);
    }

    @Property
    void as_many_answers_are_right_as_are_right(@ForAll long seed, @ForAll long ofAnswers) {
        var paper = Paper.draw(TRAINING.questions(), 20, seed);
        var known = Math.floorMod(ofAnswers, 21);
        var answers = paper.items().stream()
                .collect(Collectors.toMap(
                        Item::question, it -> paper.items().indexOf(it) < known ? it.right() : wrong(it)));

        assertThat(paper.rightAnswers(answers)).isEqualTo(known);
        assertThat(paper.strangeAnswer(answers)).isEmpty();
        assertThat(paper.rightAnswers(Map.of())).isZero();
    }

    @Example
    void what_was_not_asked_or_offered_is_strange() {
        var paper = Paper.draw(TRAINING.questions(), 20, 7);
        var asked = paper.items().getFirst().question();

        assertThat(paper.strangeAnswer(Map.of("nothing-99", "a"))).contains("nothing-99");
        assertThat(paper.strangeAnswer(Map.of(asked, "e"))).contains(asked);
    }

    @Property(tries = 20)
    void over_many_seeds_each_place_is_right_about_as_often(@ForAll long seed) {
        var places = new Random(seed)
                .longs(200)
                .boxed()
                .flatMap(it -> Paper.draw(TRAINING.questions(), 20, it).items().stream())
                .collect(Collectors.groupingBy(Item::right, Collectors.counting()));

        assertThat(places.values()).hasSize(4).allSatisfy(it -> assertThat(it).isBetween(800L, 1200L));
    }

    private static String wrong(Item item) {
        return item.options().stream()
                .map(Paper.Option::id)
                .filter(it -> !it.equals(item.right()))
                .findFirst()
                .orElseThrow();
    }
}
