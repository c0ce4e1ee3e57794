package org.digitaltrust.membership.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierTest {

    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, NANO",
        "9999, NANO",
        "10000, MICRO",
        "99999, MICRO",
        "100000, MACRO",
        "999999, MACRO",
        "1000000, MEGA",
        "9223372036854775807, MEGA"
    })
    void a_tier_begins_at_its_number_and_ends_before_the_next(long audience, Tier tier) {
        assertThat(Tier.of(audience)).isEqualTo(tier);
    }

    @Test
    void the_newest_count_decides_in_whatever_order_they_are_told() {
        // Given
        var claimed = new AccountClaim("tiktok", "lan", null, 2_000_000L).asAccount(new UUID(0, 1), NOW);
        var older = new Audience(5, NOW.minusSeconds(1), Audience.Source.PLATFORM);
        var newer = new Audience(50_000, NOW.plusSeconds(1), Audience.Source.PLATFORM);
        // When
        var after = claimed.reaching(older).reaching(newer).reaching(older);
        // Then
        assertThat(after.reach()).isEqualTo(newer);
        assertThat(after.version()).isEqualTo(claimed.version() + 1);
    }
}
