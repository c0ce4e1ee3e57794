package org.digitaltrust.sanctions.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.UnaryOperator;
import org.digitaltrust.sanctions.name.Quality.Bands;
import org.digitaltrust.sanctions.name.Quality.Ranks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * On 100,000 invented names. Without marks many of them are the same, and nobody can tell which is meant: where a name shares
 * the best score it counts as first, and strictly alone it is less often. {@code docs/performance.md} shows both.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameQualityTest {

    private static final System.Logger LOG = System.getLogger(NameQualityTest.class.getName());

    private final NameCorpus corpus = new NameCorpus(2026);
    private Quality quality;

    @BeforeAll
    void list() {
        quality = new Quality(corpus, 100_000);
    }

    @Test
    void a_name_is_first_when_asked_for_as_it_is_without_marks_or_rotated() {
        assertFirst("exact", it -> it, 1, 1);
        assertFirst("unmarked", NameCorpus::unmarked, 0.98, 0.92);
        assertFirst("rotated", NameCorpus::rotated, 0.98, 0.98);
        assertFirst("rotated, unmarked", it -> NameCorpus.unmarked(NameCorpus.rotated(it)), 0.98, 0.90);
    }

    @Test
    void a_name_is_first_when_joined_or_hyphenated() {
        assertFirst("joined", NameCorpus::joined, 0.98, 0.98);
        assertFirst("hyphenated", NameCorpus::hyphenated, 0.98, 0.98);
        assertFirst("joined, rotated", it -> NameCorpus.rotated(NameCorpus.joined(it)), 0.98, 0.98);
    }

    @Test
    void a_name_is_first_in_spite_of_an_error() {
        assertFirst("one typo", corpus::withTypo, 0.95, 0.92);
        assertFirst("one typo, unmarked", it -> corpus.withTypo(NameCorpus.unmarked(it)), 0.95, 0.83);
    }

    @Test
    void a_name_is_found_with_a_part_left_out_and_often_with_two_errors() {
        assertThat(ranks("middle left out", corpus::withoutMiddle).found()).isGreaterThanOrEqualTo(0.98);
        assertThat(ranks("two typos", it -> corpus.withTypo(corpus.withTypo(it)))
                        .found())
                .isGreaterThanOrEqualTo(0.60);
    }

    @Test
    void somebody_else_is_hardly_ever_a_strong_match_in_whatever_form_the_names_are_written() {
        for (UnaryOperator<String> form :
                List.<UnaryOperator<String>>of(it -> it, NameCorpus::unmarked, NameCorpus::rotated)) {
            assertThat(bands("other given name", corpus::withOtherGiven, form).strong())
                    .isLessThanOrEqualTo(0.01);
            assertThat(bands("other middle name", corpus::withOtherMiddle, form).strong())
                    .isLessThanOrEqualTo(0.01);
        }
    }

    @Test
    void a_name_without_one_of_its_middle_names_is_never_a_strong_match() {
        assertThat(bands("middle name left out", corpus::withoutMiddleName, it -> it)
                        .strong())
                .isZero();
    }

    @Test
    void a_name_with_another_tone_or_order_is_never_a_strong_match() {
        var tone = quality.bandsOfMarked(corpus::withOtherTone);
        var order = quality.bandsOfMarked(corpus::reordered);
        LOG.log(Level.INFO, "other tone: {0}, other order: {1}", tone, order);
        assertThat(tone.strong()).isZero();
        assertThat(order.strong()).isZero();
    }

    private void assertFirst(String form, UnaryOperator<String> asked, double first, double alone) {
        var ranks = ranks(form, asked);
        assertThat(ranks.first()).as(form).isGreaterThanOrEqualTo(first);
        assertThat(ranks.alone()).as(form + ", alone").isGreaterThanOrEqualTo(alone);
    }

    private Ranks ranks(String form, UnaryOperator<String> asked) {
        var ranks = quality.ranks(asked);
        LOG.log(Level.INFO, "{0}: {1}", form, ranks);
        return ranks;
    }

    private Bands bands(String difference, UnaryOperator<String> somebodyElse, UnaryOperator<String> form) {
        var bands = quality.bands(somebodyElse, form);
        LOG.log(Level.INFO, "{0}: {1}", difference, bands);
        return bands;
    }
}
