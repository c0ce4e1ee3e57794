package org.digitaltrust.pledge.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class GivenResultTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    @Example
    void without_results_none_counts() {
        assertThat(GivenResult.counting(List.of(), NOW)).isEmpty();
    }

    @Example
    void what_certifies_counts_at_once_and_while_it_is_disputed() {
        assertThat(counting(result(true, day(5)), result(false, day(-9)))).isTrue();
        assertThat(counting(result(true, null))).isTrue();
    }

    @Example
    void what_does_not_certify_counts_only_once_it_is_final_and_says_when_that_may_be() {
        // Given
        var good = result(true, day(-90));
        // Then
        assertThat(counting(result(false, NOW), good)).isFalse();
        assertThat(counting(result(false, null), good)).isTrue();
        assertThat(GivenResult.counting(List.of(result(false, day(5)), good), NOW))
                .hasValueSatisfying(it -> {
                    assertThat(it.assessmentId()).isEqualTo(good.assessmentId());
                    assertThat(it.until()).isEqualTo(day(5));
                });
        assertThat(GivenResult.counting(List.of(result(false, day(5))), NOW)).isEmpty();
    }

    @Property(tries = 300)
    void what_the_member_can_still_have_changed_takes_nothing_away(@ForAll("results") List<GivenResult> before) {
        // When
        var counted = GivenResult.counting(before, NOW);
        // Then
        for (var running : List.of(result(false, null), result(false, day(1)))) {
            var all = new ArrayList<GivenResult>(List.of(running));
            all.addAll(before);
            assertThat(GivenResult.counting(all, NOW).map(AssessmentResults.Found::assessmentId))
                    .isEqualTo(counted.map(AssessmentResults.Found::assessmentId));
        }
    }

    @Provide
    Arbitrary<List<GivenResult>> results() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-9, 9).injectNull(0.3))
                .as((certifies, days) -> result(certifies, days == null ? null : day(days)))
                .list()
                .ofMaxSize(5);
    }

    private static boolean counting(GivenResult... newestFirst) {
        return GivenResult.counting(List.of(newestFirst), NOW)
                .map(it -> it.result().certifies())
                .orElse(false);
    }

    private static GivenResult result(boolean certifies, @Nullable Instant finalAt) {
        return new GivenResult(
                UUID.randomUUID(), 1, new Result(certifies ? 80 : 40, "band", certifies), day(-100), finalAt);
    }

    private static Instant day(int number) {
        return NOW.plus(Duration.ofDays(number));
    }
}
