package org.digitaltrust.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | vi",
                "vi-VN | vi",
                "VI | vi",
                "vi-VN,vi;q=0.9,en;q=0.8 | vi",
                "en;q=0.5,vi;q=0.9 | vi",
                "fr,vi;q=0.1 | vi",
                "en-GB | en",
                "en,vi;q=0.9 | en",
                "fr | en"
            })
    void readers_get_the_language_they_like_best(String header, Locale language) {
        assertThat(ProblemTexts.languageOf(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*", ";;q=x", "vi;q=7", "---", "\u0000"})
    void whoever_does_not_say_reads_english(String header) {
        assertThat(ProblemTexts.languageOf(header)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(EdgeProblem.class)
    void every_problem_has_words_in_both_languages(EdgeProblem problem) {
        // When
        var english = ProblemTexts.in(Locale.ENGLISH, problem);
        var vietnamese = ProblemTexts.in(VIETNAMESE, problem);
        // Then
        assertThat(english.title()).isNotBlank().isNotEqualTo(vietnamese.title());
        assertThat(english.pattern()).isNotBlank().isNotEqualTo(vietnamese.pattern());
        // What a detail leaves open is filled in alike; an argument that is left over does no harm.
        assertThat(english.detail("§").contains("§"))
                .isEqualTo(vietnamese.detail("§").contains("§"));
    }

    @Test
    void the_vietnamese_bundle_holds_its_own_words() {
        // When
        var english = ResourceBundle.getBundle("problems.edge", Locale.ROOT);
        var vietnamese = ResourceBundle.getBundle("problems.edge", VIETNAMESE);
        // Then
        assertThat(vietnamese.getLocale()).isEqualTo(VIETNAMESE);
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet()).hasSize(2 * EdgeProblem.values().length);
    }
}
