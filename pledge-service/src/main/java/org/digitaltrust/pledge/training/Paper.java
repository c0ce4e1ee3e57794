package org.digitaltrust.pledge.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.digitaltrust.pledge.training.Training.Question;
import org.digitaltrust.pledge.wording.Wording;

/** The questions that were drawn for one attempt, in their order, and which options are right. */
record Paper(List<Item> items) {
    Paper {
        items = List.copyOf(items);
    }

    record Item(String question, String module, Wording text, List<Option> options, String right) {
        Item {
            options = List.copyOf(options);
        }
    }

    /** Named by its place, which says nothing about whether it is right. */
    record Option(String id, Wording text) {}

    /** Draws questions by chance. The same seed draws the same. */
    static Paper draw(List<Question> bank, int count, long seed) {
        var chance = new Random(seed);
        var shuffled = new ArrayList<>(bank);
        Collections.shuffle(shuffled, chance);
        return new Paper(
                shuffled.stream().limit(count).map(it -> item(it, chance)).toList());
    }

    private static Item item(Question question, Random chance) {
        var order = new ArrayList<>(question.options());
        Collections.shuffle(order, chance);
        var options = new ArrayList<Option>();
        for (var text : order) {
            options.add(new Option(place(options.size()), text));
        }
        var right = place(order.indexOf(question.options().getFirst()));
        return new Item(question.id(), question.module(), question.text(), options, right);
    }

    private static String place(int index) {
        return String.valueOf((char) ('a' + index));
    }

    /** The first answer that is none: to a question that was not asked, or an option that was not offered. */
    Optional<String> strangeAnswer(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(answer -> items.stream().noneMatch(it -> isOffered(it, answer)))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean isOffered(Item item, Map.Entry<String, String> answer) {
        return item.question().equals(answer.getKey())
                && item.options().stream().anyMatch(it -> it.id().equals(answer.getValue()));
    }

    /** What is not answered is not right. */
    int rightAnswers(Map<String, String> answers) {
        return (int) items.stream()
                .filter(it -> it.right().equals(answers.get(it.question())))
                .count();
    }
}
