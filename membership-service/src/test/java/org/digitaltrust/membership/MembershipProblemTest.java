package org.digitaltrust.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.digitaltrust.chassis.problem.ProblemTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipProblemTest {

    @ParameterizedTest
    @EnumSource(MembershipProblem.class)
    void every_problem_has_its_own_words_in_both_languages(MembershipProblem problem) {
        // When
        var english = ProblemTexts.in(Locale.ENGLISH, problem);
        var vietnamese = ProblemTexts.in(Locale.of("vi"), problem);
        // Then
        assertThat(english.title()).isNotBlank();
        assertThat(english.pattern()).isNotBlank();
        assertThat(vietnamese.title()).isNotBlank().isNotEqualTo(english.title());
        assertThat(vietnamese.pattern()).isNotBlank().isNotEqualTo(english.pattern());
        assertThat(String.format(Locale.ENGLISH, english.pattern(), "x")).isNotBlank();
        assertThat(String.format(Locale.of("vi"), vietnamese.pattern(), "x")).isNotBlank();
    }
}
