package org.digitaltrust.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh,nguyen thi anh",
        "ĐẶNG Đức Độ,dang duc do",
        "Lan Kể Chuyện (mẫu),lan ke chuyen mau",
        "  @lan_ke.chuyen ,lan ke chuyen",
        "Bà Rịa - Vũng Tàu,ba ria vung tau",
        "O'Connor & Søn,oconnor son",
        "Łukasz Straße,lukasz strasse",
        "ＦＵＬＬ Ｗｉｄｔｈ １２,full width 12",
        "王小明,王小明",
        "%_\\',''",
        "🎤🎤,''"
    })
    void marks_case_and_signs_do_not_count(String text, String folded) {
        assertThat(Folding.of(text)).isEqualTo(folded);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        // Given
        var composed = Normalizer.normalize("Hoàng Đình Tuấn", Normalizer.Form.NFC);
        var decomposed = Normalizer.normalize("Hoàng Đình Tuấn", Normalizer.Form.NFD);
        // Then
        assertThat(Folding.of(decomposed)).isEqualTo(Folding.of(composed)).isEqualTo("hoang dinh tuan");
    }

    @Test
    void what_cannot_be_seen_or_stored_is_not_there() {
        assertThat(Folding.of("a\u202Eb\u200Bc\0d\uD800e")).isEqualTo("abc d e");
    }

    @Property
    void whatever_comes_words_with_one_space_between_them_remain(@ForAll String text) {
        // When
        var folded = Folding.of(text);
        // Then
        assertThat(folded).doesNotContain("  ", "\0").isEqualTo(folded.strip());
        assertThat(folded.codePoints()).allMatch(it -> it == ' ' || Character.isLetterOrDigit(it));
    }

    @Property
    void folding_twice_changes_nothing_more(@ForAll String text) {
        assertThat(Folding.of(Folding.of(text))).isEqualTo(Folding.of(text));
    }
}
