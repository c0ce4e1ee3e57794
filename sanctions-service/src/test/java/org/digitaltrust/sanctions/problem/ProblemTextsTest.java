package org.digitaltrust.sanctions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.digitaltrust.chassis.problem.ProblemTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(SanctionsProblem.class)
    void every_problem_speaks_both_languages(SanctionsProblem problem) {
        // When
        var english = ProblemTexts.in(Locale.ENGLISH, problem);
        var vietnamese = ProblemTexts.in(Locale.of("vi"), problem);

        // Then
        assertThat(english.title()).isNotBlank().isNotEqualTo(vietnamese.title());
        assertThat(english.pattern()).isNotBlank();
        assertThat(vietnamese.pattern()).isNotBlank();
    }
}
