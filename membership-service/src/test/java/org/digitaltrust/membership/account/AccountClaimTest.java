package org.digitaltrust.membership.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountClaimTest {

    @Test
    void handles_that_differ_in_case_or_unicode_form_only_are_one_account() {
        // Given
        var composed = new AccountClaim("tiktok", "Lan_Kể", null, null);
        var decomposed = new AccountClaim("tiktok", "lan_ke\u0302\u0309", null, null);
        // When
        var repetition = AccountClaim.firstRepetition(List.of(composed, decomposed));
        // Then
        assertThat(repetition).hasValue(1);
    }

    @Test
    void the_same_user_id_is_one_account_whatever_the_handle() {
        // Given
        var before = new AccountClaim("tiktok", "old", "77", null);
        var after = new AccountClaim("tiktok", "new", "77", null);
        // When
        var repetition = AccountClaim.firstRepetition(List.of(before, after));
        // Then
        assertThat(repetition).hasValue(1);
    }

    @Test
    void the_same_handle_on_two_platforms_is_two_accounts() {
        // Given
        var one = new AccountClaim("tiktok", "lan", "77", null);
        var other = new AccountClaim("zalo", "lan", "77", null);
        // When
        var repetition = AccountClaim.firstRepetition(List.of(one, other));
        // Then
        assertThat(repetition).isEmpty();
    }
}
