package org.digitaltrust.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Texts VIETNAMESE = Texts.in(Locale.of("vi"));

    @ParameterizedTest
    @EnumSource(Kept.class)
    void whatever_is_kept_has_a_reason_in_both_languages(Kept what) {
        assertThat(ENGLISH.why(what)).isNotBlank();
        assertThat(VIETNAMESE.why(what)).isNotBlank().isNotEqualTo(ENGLISH.why(what));
    }

    @Test
    void the_same_is_said_in_both_languages() {
        assertThat(VIETNAMESE.words().keySet()).isEqualTo(ENGLISH.words().keySet());
        assertThat(ENGLISH.readme().formatted(Instant.EPOCH)).contains("1970-01-01T00:00:00Z");
        assertThat(VIETNAMESE.readme().formatted(Instant.EPOCH)).contains("1970-01-01T00:00:00Z");
    }
}
