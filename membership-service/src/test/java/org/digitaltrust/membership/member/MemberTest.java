package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemberTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final Member.Profile PROFILE = new Member.Profile(MemberKind.KOL, "Mẫu", List.of(), "79", List.of());
    private static final Member PENDING = Member.admitted(new UUID(0, 1), PROFILE, "holder", NOW);

    @Test
    void a_pledge_makes_a_pending_member_active() {
        // When
        var active = PENDING.pledged(NOW.plusSeconds(1), NOW);
        // Then
        assertThat(active).hasValueSatisfying(it -> {
            assertThat(it.status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(it.activatedAt()).isEqualTo(NOW);
            assertThat(it.version()).isGreaterThan(PENDING.version());
        });
    }

    @Test
    void a_pledge_that_has_ended_does_not() {
        // When
        var active = PENDING.pledged(NOW, NOW);
        // Then
        assertThat(active).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = MemberStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "PENDING_PLEDGE")
    void a_pledge_changes_no_other_status(MemberStatus status) {
        // Given
        var member = new Member(PENDING.id(), 4, status, PROFILE, "holder", NOW, NOW);
        // When
        var changed = member.pledged(NOW.plusSeconds(60), NOW);
        // Then
        assertThat(changed).isEmpty();
    }
}
