package org.digitaltrust.pledge.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaltrust.pledge.code.Difference.Changed;
import org.digitaltrust.pledge.code.Difference.Worded;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void clauses_are_added_removed_changed_in_any_language_or_left_alone() {
        // Given
        var before = text("T", "a", "1", "b", "2", "c", "3", "d", "4");
        var after = new CodeText(
                new LocalText("T vi", List.of(clause("a", "1"), clause("c", "3"), clause("d", "4"), clause("e", "5"))),
                new LocalText(
                        "T en", List.of(clause("a", "1"), clause("c", "drei"), clause("d", "4"), clause("e", "5"))));
        // When
        var difference = Difference.between(before, after);
        // Then
        assertThat(difference.added()).containsExactly(new Worded("e", "5", "5"));
        assertThat(difference.removed()).containsExactly(new Worded("b", "2", "2"));
        assertThat(difference.changed())
                .containsExactly(new Changed("c", new Worded("c", "3", "3"), new Worded("c", "3", "drei")));
        assertThat(difference.unchanged()).containsExactly("a", "d");
        assertThat(difference.orderChanged()).isFalse();
        assertThat(difference.title())
                .isEqualTo(new Changed("", new Worded("", "T", "T"), new Worded("", "T vi", "T en")));
    }

    @Test
    void another_order_of_the_same_clauses_is_a_difference_too() {
        var difference = Difference.between(text("T", "a", "1", "b", "2"), text("T", "b", "2", "a", "1"));

        assertThat(difference.orderChanged()).isTrue();
        assertThat(difference.unchanged()).containsExactly("b", "a");
        assertThat(difference.title()).isNull();
    }

    @Provide
    Arbitrary<CodeText> texts() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "e", "f"), Arbitraries.of("1", "2", "3"))
                .ofMaxSize(6)
                .map(words -> {
                    var flat = new ArrayList<String>();
                    words.forEach((id, word) -> flat.addAll(List.of(id, word)));
                    return text("T", flat.toArray(String[]::new));
                });
    }

    @Property
    void what_is_said_of_the_difference_makes_one_text_the_other(
            @ForAll("texts") CodeText before, @ForAll("texts") CodeText after) {
        // Given
        var words = words(before);
        // When
        var difference = Difference.between(before, after);
        difference.removed().forEach(it -> assertThat(words.remove(it.id())).isEqualTo(it.vi()));
        difference
                .changed()
                .forEach(it -> assertThat(words.put(it.id(), it.after().vi()))
                        .isEqualTo(it.before().vi()));
        difference.added().forEach(it -> assertThat(words.put(it.id(), it.vi())).isNull());
        // Then
        assertThat(words).isEqualTo(words(after));
        assertThat(difference.unchanged())
                .allMatch(it -> words(before).get(it).equals(words(after).get(it)));
    }

    private static Map<String, String> words(CodeText text) {
        var words = new HashMap<String, String>();
        text.vi().clauses().forEach(it -> words.put(it.id(), it.text()));
        return words;
    }

    private static Clause clause(String id, String text) {
        return new Clause(id, text);
    }

    private static CodeText text(String title, String... idsAndTexts) {
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            clauses.add(clause(idsAndTexts[i], idsAndTexts[i + 1]));
        }
        return new CodeText(new LocalText(title, clauses), new LocalText(title, clauses));
    }
}
