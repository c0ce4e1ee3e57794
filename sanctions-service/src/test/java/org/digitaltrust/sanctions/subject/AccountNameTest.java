package org.digitaltrust.sanctions.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    @Test
    void a_handle_is_the_same_in_any_case_form_and_with_or_without_its_sign() {
        // Given
        var name = AccountName.handle("tiktok", "example");

        // When, Then
        assertThat(AccountName.parse("tiktok:@Example")).contains(name);
        assertThat(AccountName.parse("tiktok:@ｅｘａｍｐｌｅ")).contains(name);
        assertThat(AccountName.handle("tiktok", "@EXAMPLE")).isEqualTo(name);
    }

    @Test
    void a_user_id_is_taken_as_it_is() {
        assertThat(AccountName.parse("tiktok:uid:Ab1")).contains(AccountName.uid("tiktok", "Ab1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tiktok", "tiktok:", "tiktok:@", "tiktok:uid:", ":@a", "TikTok:@a", "tiktok:a", "a b:@c"})
    void what_is_neither_form_names_no_account(String text) {
        assertThat(AccountName.parse(text)).isEmpty();
    }
}
