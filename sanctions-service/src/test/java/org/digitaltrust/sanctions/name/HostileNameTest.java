package org.digitaltrust.sanctions.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNameTest {

    private static final int NAMES = 100_000;
    private static final Listings LISTINGS = new Listings();

    @BeforeAll
    static void listNamesOfDifferentParts() {
        // Given as many words as there are names, all of a few initials
        for (int i = 0; i < NAMES; i++) {
            var letters = Integer.toString(i, 26).chars().map(it -> it < 'a' ? it - '0' + 'a' : it + 10);
            var word = new StringBuilder().append((char) ('a' + i % 3));
            letters.forEach(it -> word.append((char) it));
            var text = "Nguyen " + word;
            LISTINGS.add(new Listing(new UUID(0, i), text, name(text), null));
        }
        LISTINGS.publish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "n"})
    void many_initials_cost_what_two_cost(String initial) {
        // When
        var many = keysAsked((initial + " ").repeat(32), Band.POSSIBLE);
        var two = keysAsked((initial + " ").repeat(2), Band.POSSIBLE);
        // Then
        assertThat(many).isLessThan(5 * Vocabulary.MOST_ALIKE);
        assertThat(two).isLessThan(5 * Vocabulary.MOST_ALIKE);
    }

    @Test
    void initials_stand_for_nothing_where_only_strong_matches_count() {
        assertThat(keysAsked("a b c a b c a b c a b c a b c a b c a b c a b c a b c a b c a b", Band.STRONG))
                .isLessThan(300);
    }

    @Test
    void few_names_are_compared_with_many_initials() {
        // Given
        var compared = new AtomicInteger();
        // When
        Candidates.of(LISTINGS, name("a b ".repeat(16)), Band.POSSIBLE, it -> compared.incrementAndGet());
        // Then
        assertThat(compared.get()).isLessThan(Vocabulary.MOST_ALIKE);
    }

    @Test
    void an_initial_stands_for_so_many_words_and_no_more() {
        assertThat(LISTINGS.vocabulary().abbreviated(Word.of("a"))).hasSize(Vocabulary.MOST_ALIKE);
        assertThat(LISTINGS.vocabulary().abbreviated(Word.of("n"))).hasSize(1);
    }

    private static int keysAsked(String text, Band minimum) {
        return Candidates.of(LISTINGS, name(text), minimum, it -> {});
    }

    private static Name name(String text) {
        return NameReader.read(text, LISTINGS.vocabulary()::token);
    }
}
