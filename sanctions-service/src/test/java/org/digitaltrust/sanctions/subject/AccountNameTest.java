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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@x\u00a0",
                "@\u00a0x",
                "@x\u3000y",
                "@x\u2003y",
                "@x\u2028y",
                "@x\t1",
                "@handle (\u0110en)",
                "@x\u200b",
                "@x\u200dy",
                "@\u2060x",
                "@x\ufeff",
                "@x\u00ad",
                "@x\u202e",
                "@x\u0000",
                "@x\u0085",
                "@x\udb40\udc01",
                "@x\ud800",
                "uid:6801\u00a0",
                "uid: 6801",
                "uid:68\u200b01",
                "uid:6801\n"
            })
    void a_name_with_a_blank_or_an_invisible_character_in_it_names_no_account(String name) {
        assertThat(AccountName.parse("tiktok:" + name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Đen.Vâu", "@đen_vâu", "@д-1", "@名前", "@x\ud83c\udf1f", "uid:MS4wLjABAAAA-_="})
    void letters_of_any_script_signs_and_pictures_name_one(String name) {
        assertThat(AccountName.parse("tiktok:" + name)).isPresent();
    }
}
