package org.digitaltrust.sanctions.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.subject.MergeRecords.Candidate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = EARLIER.plusSeconds(1);

    @Test
    void a_member_survives_before_an_older_record_of_no_member() {
        // Given
        var member = candidate(true, "her", LATER);
        var other = candidate(false, null, EARLIER);

        // When, Then
        var merge = new Merge.Possible(member.id(), other.id());
        assertThat(Merge.of(List.of(member, other))).isEqualTo(merge);
        assertThat(Merge.of(List.of(other, member))).isEqualTo(merge);
    }

    @Test
    void of_two_alike_the_older_one_survives() {
        // Given
        var older = candidate(false, null, EARLIER);
        var newer = candidate(false, null, LATER);

        // When, Then
        assertThat(Merge.of(List.of(newer, older))).isEqualTo(new Merge.Possible(older.id(), newer.id()));
    }

    @Test
    void members_with_different_holders_are_two_people() {
        // Given
        var one = candidate(true, "her", EARLIER);

        // When, Then
        assertThat(Merge.of(List.of(one, candidate(true, "him", LATER)))).isInstanceOf(Merge.TwoPeople.class);
        assertThat(Merge.of(List.of(one, candidate(true, "her", LATER)))).isInstanceOf(Merge.Possible.class);
        assertThat(Merge.of(List.of(one, candidate(true, null, LATER)))).isInstanceOf(Merge.Possible.class);
    }

    @Test
    void what_is_one_record_already_cannot_be_merged() {
        assertThat(Merge.of(List.of(candidate(true, "her", EARLIER)))).isInstanceOf(Merge.SameRecord.class);
    }

    private static Candidate candidate(boolean member, @Nullable String holder, Instant createdAt) {
        return new Candidate(UUID.randomUUID(), member, holder, createdAt);
    }
}
