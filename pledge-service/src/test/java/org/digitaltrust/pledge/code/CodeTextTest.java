package org.digitaltrust.pledge.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTextTest {

    @Test
    void the_hash_is_what_anybody_computes_from_the_documented_form() {
        // Given
        var text = new CodeText(text("Bộ quy tắc", "a", "Một"), text("Code", "a", "One"));
        // When
        var canonical = text.canonical();
        // Then
        assertThat(canonical)
                .isEqualTo("{\"en\":{\"clauses\":[{\"id\":\"a\",\"text\":\"One\"}],\"title\":\"Code\"},"
                        + "\"vi\":{\"clauses\":[{\"id\":\"a\",\"text\":\"Một\"}],\"title\":\"Bộ quy tắc\"}}");
        // computed with sha256sum over the line above
        assertThat(CodeText.sha256(canonical))
                .isEqualTo("61ddf60ba3204aa3ab751b4b6b138f445e40adced9dd87d7e554f40405e45f02");
    }

    @Property
    void the_hash_does_not_depend_on_unicode_form_or_line_ends(
            @ForAll
                    @StringLength(max = 40)
                    @Chars({'\n', 'ê', 'ư', 'đ', 'Ẫ', '"', '\\'})
                    @CharRange(from = ' ', to = 'ỹ')
                    String words) {
        var decomposed = Normalizer.normalize(words, Normalizer.Form.NFD).replace("\n", "\r\n");
        var mac = words.replace('\n', '\r');

        var hash = hash(words);

        assertThat(hash(decomposed)).isEqualTo(hash);
        assertThat(hash(mac)).isEqualTo(hash);
    }

    @Property
    void another_text_has_another_hash(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'a', to = 'z') String words) {
        assertThat(hash(words + "x")).isNotEqualTo(hash(words));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(List.of("a", "b"), List.of("a", "b"), null),
                Arguments.of(List.of("a", "b"), List.of("b", "a"), "texts.en.clauses[0].id"),
                Arguments.of(List.of("a", "b"), List.of("a", "c"), "texts.en.clauses[1].id"),
                Arguments.of(List.of("a", "b"), List.of("a"), "texts.en.clauses"),
                Arguments.of(List.of("a"), List.of("a", "b"), "texts.en.clauses"),
                Arguments.of(List.of("a", "a"), List.of("a", "a"), "texts.vi.clauses[1].id"),
                Arguments.of(List.of("a", "b"), List.of("a", "a"), "texts.en.clauses[1].id"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void both_languages_have_the_same_clauses_in_the_same_order(List<String> vi, List<String> en, String field) {
        // Given
        var text = new CodeText(text(vi), text(en));
        // When
        var fault = text.fault();
        // Then
        assertThat(fault.map(CodeText.Fault::field).orElse(null)).isEqualTo(field);
    }

    private static String hash(String words) {
        return CodeText.sha256(new CodeText(text(words, "a", words), text("Code", "a", words)).canonical());
    }

    private static LocalText text(String title, String id, String words) {
        return new LocalText(title, List.of(new Clause(id, words)));
    }

    private static LocalText text(List<String> ids) {
        return new LocalText("t", ids.stream().map(it -> new Clause(it, "x")).toList());
    }
}
