package org.digitaltrust.membership.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "%", "__", "'';--", "\u202E\u200F", "\0", "đ"})
    void less_than_two_letters_cannot_be_looked_for(String typed) {
        assertThat(SearchText.of(typed)).isEmpty();
    }

    @Test
    void nor_can_a_whole_page() {
        assertThat(SearchText.of("a".repeat(SearchText.LONGEST))).isPresent();
        assertThat(SearchText.of("a".repeat(SearchText.LONGEST + 1))).isEmpty();
    }

    @Test
    void its_words_are_folded_and_hold_nothing_that_stands_for_something_else() {
        // When
        var text = SearchText.of("Đặng%_ Văn\\").orElseThrow();
        // Then
        assertThat(text.folded()).isEqualTo("dang van");
        assertThat(text.words()).containsExactly("dang", "van");
        assertThat("dang vanzzz").isLessThan(text.end());
    }
}
