package org.digitaltrust.pledge.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.pledge.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RubricTest {

    private static final Wording TITLE = new Wording("Tên", "Name");
    private static final List<Pillar> PILLARS = List.of(pillar("one", 60), pillar("two", 40));
    private static final List<RubricBand> BANDS = List.of(band("low", 0, false), band("high", 70, true));

    @Test
    void weights_of_a_hundred_and_bands_from_zero_on_are_sound() {
        assertThat(new Rubric(PILLARS, BANDS).fault()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(List.of(pillar("one", 60), pillar("two", 39)), BANDS, "pillars"),
                Arguments.of(List.of(pillar("one", 60), pillar("one", 40)), BANDS, "pillars"),
                Arguments.of(PILLARS, List.of(band("low", 1, false), band("high", 70, true)), "bands"),
                Arguments.of(PILLARS, List.of(band("low", 0, false), band("low", 70, true)), "bands"),
                Arguments.of(PILLARS, List.of(band("low", 0, false), band("high", 0, true)), "bands"),
                Arguments.of(PILLARS, List.of(band("low", 0, true), band("high", 70, false)), "bands"),
                Arguments.of(PILLARS, List.of(band("low", 0, false)), "bands"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anything_else_is_not(List<Pillar> pillars, List<RubricBand> bands, String field) {
        assertThat(new Rubric(pillars, bands).fault()).map(Rubric.Fault::field).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"0, low", "69, low", "70, high", "100, high"})
    void a_score_is_in_the_highest_band_that_it_reaches(int score, String band) {
        assertThat(new Rubric(PILLARS, BANDS.reversed()).bandOf(score).code()).isEqualTo(band);
    }

    private static Pillar pillar(String code, int weight) {
        return new Pillar(code, weight, TITLE);
    }

    private static RubricBand band(String code, int from, boolean certifies) {
        return new RubricBand(code, from, certifies, TITLE);
    }
}
