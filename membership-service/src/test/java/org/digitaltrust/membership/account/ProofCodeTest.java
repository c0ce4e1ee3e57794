package org.digitaltrust.membership.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofCodeTest {

    private static final ProofCode CODE = ProofCode.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, -10});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "before %s after",
                "<meta content=\"Lan kể chuyện %s\">",
                "<p>%s</p>",
                "(%s)",
                "%s.",
                "mã:%s",
                "&nbsp;%s&nbsp;",
                "{\"signature\":\"Lan\\n%s\\nkể chuyện\"}",
                "{\"bio\":\"\\u003cb\\u003e%s\\u003c/b\\u003e\"}",
                "dta-0000000000000000 %s"
            })
    void a_code_that_stands_alone_is_found(String page) {
        assertThat(ProofCode.standsOn(page.formatted(CODE.text()), CODE.hash())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x%s",
                "%sx",
                "é%s",
                "%s\u0301",
                "0%s",
                "%s0",
                "_%s",
                "%s_",
                "-%s",
                "%s-",
                "dta-%s",
                "%1$s%1$s",
                "{\"bio\":\"\\u0061%s\"}"
            })
    void a_code_within_another_word_is_not(String page) {
        assertThat(ProofCode.standsOn(page.formatted(CODE.text()), CODE.hash())).isFalse();
    }

    @Test
    void a_part_of_a_code_is_not_the_code() {
        var text = CODE.text();
        for (int i = 1; i < text.length(); i++) {
            assertThat(ProofCode.standsOn(text.substring(0, i), CODE.hash())).isFalse();
            assertThat(ProofCode.standsOn(text.substring(i), CODE.hash())).isFalse();
        }
    }

    @Test
    void a_platform_that_writes_in_capitals_does_not_matter() {
        assertThat(ProofCode.standsOn(CODE.text().toUpperCase(Locale.ROOT), CODE.hash()))
                .isTrue();
    }

    @Property
    void each_code_is_found_by_its_own_hash_only(
            @ForAll @Size(ProofCode.BYTES) byte[] one, @ForAll @Size(ProofCode.BYTES) byte[] other) {
        // Given
        var first = ProofCode.of(one);
        var second = ProofCode.of(other);
        // When
        var same = first.equals(second);
        // Then
        assertThat(first.text()).matches("dta-[0-9a-hjkmnp-tv-z]{16}");
        assertThat(ProofCode.standsOn(first.text(), first.hash())).isTrue();
        assertThat(ProofCode.standsOn(first.text(), second.hash())).isEqualTo(same);
        assertThat(java.util.Arrays.equals(one, other)).isEqualTo(same);
    }

    @Test
    void a_long_page_of_one_word_is_read_in_no_time() {
        // Given
        var page = "dta-".repeat(130_000);
        // When
        var found = ProofCode.standsOn(page, CODE.hash());
        // Then
        assertThat(found).isFalse();
    }
}
