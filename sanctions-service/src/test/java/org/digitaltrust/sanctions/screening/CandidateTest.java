package org.digitaltrust.sanctions.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.name.Match;
import org.digitaltrust.sanctions.name.Part;
import org.digitaltrust.sanctions.register.Register.NameMatch;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.screening.ScreeningRequest.Query;
import org.digitaltrust.sanctions.subject.Subject;
import org.digitaltrust.sanctions.subject.SubjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CandidateTest {

    @Test
    void another_year_of_birth_is_at_most_possible() {
        // When
        var candidate = candidate(Band.EXACT, true, 1990, 1991);
        // Then
        assertThat(candidate.band()).isEqualTo(Band.POSSIBLE);
        assertThat(candidate.reasons()).contains("birth_year_differs");
    }

    @Test
    void the_same_year_of_birth_lifts_no_band_but_comes_first_among_equals() {
        // When
        var same = candidate(Band.POSSIBLE, true, 1990, 1990);
        var unknown = candidate(Band.POSSIBLE, true, 1990, null);
        // Then
        assertThat(same.band()).isEqualTo(Band.POSSIBLE);
        assertThat(List.of(unknown, same).stream().sorted(Candidate.BEST_FIRST)).containsExactly(same, unknown);
    }

    @Test
    void a_legal_name_is_not_told_to_who_has_not_spelt_it_out() {
        // When
        var candidate = candidate(Band.STRONG, false, null, 1990);
        // Then
        assertThat(candidate.matchedName()).isNull();
        assertThat(candidate.parts()).isEmpty();
        assertThat(candidate.reasons()).contains("legal_name");
    }

    @Test
    void a_legal_name_that_was_spelt_out_is_shown() {
        // When
        var candidate = candidate(Band.EXACT, false, null, null);
        // Then
        assertThat(candidate.matchedName()).isEqualTo("Tên Mẫu");
        assertThat(candidate.parts()).hasSize(1);
    }

    @Test
    void a_former_name_is_not_told_either_and_is_no_legal_name() {
        // When
        var candidate = candidate(Band.STRONG, new SubjectName("Tên Mẫu", false, true), null, null);
        // Then
        assertThat(candidate.matchedName()).isNull();
        assertThat(candidate.parts()).isEmpty();
        assertThat(candidate.reasons()).doesNotContain("legal_name");
    }

    @Test
    void anything_of_a_year_of_birth_or_a_legal_name_is_told_even_of_who_is_clear() {
        assertThat(candidate(Band.EXACT, true, 1990, 1990).tells()).isTrue();
        assertThat(candidate(Band.EXACT, true, 1990, 1991).tells()).isTrue();
        assertThat(candidate(Band.EXACT, false, null, null).tells()).isTrue();
        assertThat(candidate(Band.EXACT, true, null, 1990).tells()).isFalse();
        assertThat(candidate(Band.EXACT, true, 1990, null).tells()).isFalse();
    }

    private static Candidate candidate(Band band, boolean open, @Nullable Integer asked, @Nullable Integer known) {
        return candidate(band, new SubjectName("Tên Mẫu", open), asked, known);
    }

    private static Candidate candidate(Band band, SubjectName name, @Nullable Integer asked, @Nullable Integer known) {
        var id = UUID.randomUUID();
        var names = List.of(name);
        var subject = new Subject(id, null, null, List.of(), List.of(), names, known, List.of());
        var match = new Match(id, "Tên Mẫu", band, 0.9, List.of("same"), List.of(new Part("tên", "tên", "same")));
        var record = new SubjectRecord(subject, List.of(), List.of(), List.of());
        return Candidate.of(
                new NameMatch(record, match),
                new Query("1", "Tên Mẫu", asked, null),
                Instant.parse("2026-11-24T00:00:00Z"));
    }
}
