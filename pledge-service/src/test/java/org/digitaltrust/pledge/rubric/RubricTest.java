package org.digitaltrust.pledge.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberKind;
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
        assertThat(new Rubric(PILLARS, BANDS, Requirements.NONE).fault()).isEmpty();
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
        assertThat(new Rubric(pillars, bands, Requirements.NONE).fault())
                .map(Rubric.Fault::field)
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource({"0, low", "69, low", "70, high", "100, high"})
    void a_score_is_in_the_highest_band_that_it_reaches(int score, String band) {
        assertThat(new Rubric(PILLARS, BANDS.reversed(), Requirements.NONE)
                        .bandOf(score)
                        .code())
                .isEqualTo(band);
    }

    @Test
    void whom_it_certifies_is_everybody_unless_it_says_so_and_never_somebody_unknown() {
        assertThat(Requirements.NONE.admit(null)).isTrue();
        assertThat(Requirements.NONE.admit(MemberKind.BUSINESS)).isTrue();
        var influencers = new Requirements(List.of(), List.of(MemberKind.KOL, MemberKind.KOC));
        assertThat(influencers.admit(MemberKind.KOC)).isTrue();
        assertThat(influencers.admit(MemberKind.BUSINESS)).isFalse();
        assertThat(influencers.admit(null)).isFalse();
    }

    private static Pillar pillar(String code, int weight) {
        return new Pillar(code, weight, TITLE);
    }

    private static RubricBand band(String code, int from, boolean certifies) {
        return new RubricBand(code, from, certifies, TITLE);
    }
}
