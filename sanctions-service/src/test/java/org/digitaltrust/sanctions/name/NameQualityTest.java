package org.digitaltrust.sanctions.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.function.UnaryOperator;
import org.digitaltrust.sanctions.name.Quality.Bands;
import org.digitaltrust.sanctions.name.Quality.Ranks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On 20,000 invented names, with {@code -Dsoak=true} on 100,000. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameQualityTest {

    private static final System.Logger LOG = System.getLogger(NameQualityTest.class.getName());

    private final NameCorpus corpus = new NameCorpus(2026);
    private Quality quality;

    @BeforeAll
    void list() {
        quality = new Quality(corpus, Boolean.getBoolean("soak") ? 100_000 : 20_000);
    }

    @Test
    void a_name_is_first_when_asked_for_as_it_is_without_marks_or_rotated() {
        assertThat(ranks("exact", it -> it).alone()).isEqualTo(1);
        assertThat(ranks("unmarked", NameCorpus::unmarked).first()).isGreaterThanOrEqualTo(0.98);
        assertThat(ranks("rotated", NameCorpus::rotated).first()).isGreaterThanOrEqualTo(0.98);
        assertThat(ranks("rotated, unmarked", it -> NameCorpus.unmarked(NameCorpus.rotated(it)))
                        .first())
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void a_name_is_first_when_joined_or_hyphenated() {
        assertThat(ranks("joined", NameCorpus::joined).first()).isGreaterThanOrEqualTo(0.98);
        assertThat(ranks("hyphenated", NameCorpus::hyphenated).first()).isGreaterThanOrEqualTo(0.98);
        assertThat(ranks("joined, rotated", it -> NameCorpus.rotated(NameCorpus.joined(it)))
                        .first())
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void a_name_is_first_in_spite_of_an_error() {
        assertThat(ranks("one typo", corpus::withTypo).first()).isGreaterThanOrEqualTo(0.95);
        assertThat(ranks("one typo, unmarked", it -> corpus.withTypo(NameCorpus.unmarked(it)))
                        .first())
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void a_name_is_found_with_a_part_left_out_and_often_with_two_errors() {
        assertThat(ranks("middle left out", corpus::withoutMiddle).found()).isGreaterThanOrEqualTo(0.98);
        assertThat(ranks("two typos", it -> corpus.withTypo(corpus.withTypo(it)))
                        .found())
                .isGreaterThanOrEqualTo(0.60);
    }

    @Test
    void somebody_else_is_hardly_ever_a_strong_match() {
        assertThat(bands("other given name", corpus::withOtherGiven).strong()).isLessThanOrEqualTo(0.01);
        assertThat(bands("other middle name", corpus::withOtherMiddle).strong()).isLessThanOrEqualTo(0.01);
    }

    @Test
    void a_name_with_another_tone_or_order_is_never_a_strong_match() {
        assertThat(bands("other tone", corpus::withOtherTone).strong()).isZero();
        assertThat(bands("other order", corpus::reordered).strong()).isZero();
    }

    private Ranks ranks(String form, UnaryOperator<String> asked) {
        var ranks = quality.ranks(asked);
        LOG.log(Level.INFO, "{0}: {1}", form, ranks);
        return ranks;
    }

    private Bands bands(String difference, UnaryOperator<String> somebodyElse) {
        var bands = quality.bands(somebodyElse);
        LOG.log(Level.INFO, "{0}: {1}", difference, bands);
        return bands;
    }
}
