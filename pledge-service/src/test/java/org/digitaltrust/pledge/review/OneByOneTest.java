package org.digitaltrust.pledge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.digitaltrust.pledge.review.OneByOne.Kind;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OneByOne oneByOne = new OneByOne(registry);
    private final Set<UUID> due = new LinkedHashSet<>(
            LongStream.rangeClosed(1, 9).mapToObj(it -> new UUID(0, it)).toList());
    private final List<UUID> tried = new ArrayList<>();

    @Test
    void those_that_fail_hold_up_nobody_even_where_they_are_as_many_as_are_read_at_once() {
        // Given
        var bad = Set.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
        // When
        var done = oneByOne.all(Kind.PLEDGES, 3, this::due, it -> {
            tried.add(it);
            if (bad.contains(it)) {
                throw new IllegalStateException("bad row");
            }
            return due.remove(it);
        });
        // Then
        assertThat(done).isEqualTo(6);
        assertThat(due).isEqualTo(bad);
        assertThat(tried).hasSize(9).doesNotHaveDuplicates();
        assertThat(failed("pledges")).isEqualTo(3);
        assertThat(failed("versions")).isZero();
    }

    @Test
    void whoever_is_dealt_with_elsewhere_is_left_alone_and_is_no_failure() {
        // When
        var done = oneByOne.all(Kind.VERSIONS, 100, this::due, it -> {
            tried.add(it);
            return false;
        });
        // Then
        assertThat(done).isZero();
        assertThat(tried).hasSize(9);
        assertThat(failed("versions")).isZero();
    }

    @Test
    void whoever_stays_due_is_not_looked_at_for_ever_nor_in_the_way() {
        // When
        var done = oneByOne.all(Kind.PLEDGES, 1, this::due, it -> {
            tried.add(it);
            return it.getLeastSignificantBits() == 1 || due.remove(it);
        });
        // Then
        assertThat(done).isEqualTo(9);
        assertThat(tried).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void a_neighbour_that_is_away_ends_the_look() {
        assertThatThrownBy(() -> oneByOne.all(Kind.CERTIFICATES, 100, this::due, it -> {
                    tried.add(it);
                    throw new IllegalStateException(new ConnectException());
                }))
                .hasCauseInstanceOf(ConnectException.class);
        assertThat(tried).hasSize(1);
        assertThat(failed("certificates")).isZero();
    }

    private List<UUID> due(int most) {
        return due.stream().limit(most).toList();
    }

    private double failed(String of) {
        return registry.get("reviews.failed").tag("of", of).counter().count();
    }
}
