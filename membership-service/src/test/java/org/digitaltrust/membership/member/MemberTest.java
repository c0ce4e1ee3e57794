package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.contracts.MemberStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MemberTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final Member.Profile PROFILE =
            new Member.Profile(MemberKind.KOL, "Mẫu", List.of("Cũ"), "79", List.of("reading"));
    private static final Member PENDING = Member.admitted(new UUID(0, 1), PROFILE, "holder", NOW);

    @ParameterizedTest
    @EnumSource(names = {"PENDING_PLEDGE", "ACTIVE", "GRACE", "SUSPENDED", "LAPSED"})
    void who_has_not_left_can_change_resign_and_end(MemberStatus status) {
        assertThat(PENDING.standing(status, NOW).possible())
                .containsExactly(MemberAction.PROFILE_CHANGE, MemberAction.RESIGNATION, MemberAction.END);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIGNED", "EXPELLED"})
    void who_has_left_can_only_end(MemberStatus status) {
        assertThat(PENDING.standing(status, NOW).possible()).containsExactly(MemberAction.END);
    }

    @Test
    void who_has_ended_can_nothing() {
        assertThat(PENDING.standing(MemberStatus.DECEASED_OR_DISSOLVED, NOW).possible())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING_PLEDGE, ACTIVE, MEMBER_ACTIVATED",
        "LAPSED, ACTIVE, MEMBER_ACTIVATED",
        "GRACE, ACTIVE, MEMBER_ACTIVATED",
        "SUSPENDED, ACTIVE, MEMBER_REINSTATED",
        "EXPELLED, ACTIVE, MEMBER_REINSTATED",
        "ACTIVE, GRACE, MEMBER_IN_GRACE",
        "SUSPENDED, GRACE, MEMBER_REINSTATED",
        "GRACE, LAPSED, MEMBER_LAPSED",
        "EXPELLED, LAPSED, MEMBER_REINSTATED",
        "EXPELLED, PENDING_PLEDGE, MEMBER_REINSTATED",
        "ACTIVE, SUSPENDED, MEMBER_SUSPENDED",
        "RESIGNED, EXPELLED, MEMBER_EXPELLED",
        "EXPELLED, RESIGNED, MEMBER_RESIGNED",
        "RESIGNED, DECEASED_OR_DISSOLVED, MEMBER_ENDED"
    })
    void a_change_of_status_says_in_a_word_what_happened(MemberStatus from, MemberStatus to, Cause cause) {
        assertThat(new StatusChange(from, to).cause()).isEqualTo(cause);
    }

    @Test
    void no_name_is_there_twice() {
        // Given
        var change = new ProfileChange(null, "Mới", List.of("Cũ", "Mới", "Cũ"), null, null);
        // When
        var after = change.of(PROFILE);
        // Then
        assertThat(after).isEqualTo(new Member.Profile(MemberKind.KOL, "Mới", List.of("Cũ"), "79", List.of("reading")));
        assertThat(ProfileChange.between(PROFILE, after))
                .containsExactly(new Change(ChangedField.DISPLAY_NAME, List.of("Mẫu"), List.of("Mới")));
    }

    @ParameterizedTest
    @EnumSource(MemberKind.class)
    void people_die_and_organisations_are_dissolved(MemberKind kind) {
        assertThat(Leaving.EndKind.DIED.fits(kind)).isNotEqualTo(Leaving.EndKind.DISSOLVED.fits(kind));
        assertThat(Leaving.EndKind.DIED.fits(kind))
                .isEqualTo(List.of(MemberKind.KOL, MemberKind.KOC, MemberKind.ARTIST)
                        .contains(kind));
    }
}
