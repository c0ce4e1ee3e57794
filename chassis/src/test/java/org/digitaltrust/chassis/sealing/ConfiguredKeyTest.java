package org.digitaltrust.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAA", "not base64 at all, not even nearly so"})
    void what_is_no_key_is_refused_by_the_name_of_its_property(String base64) {
        assertThatThrownBy(() -> ConfiguredKey.of("some.key", base64))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("some.key must be 32 random bytes in Base64.");
    }

    @Test
    void a_line_end_after_it_does_no_harm() {
        // Given
        var base64 = Base64.getEncoder().encodeToString(new byte[32]);
        // When
        var key = ConfiguredKey.of("some.key", base64 + "\n");
        // Then
        assertThat(key.bytes()).isEqualTo(new byte[32]);
        assertThat(key.id(4)).startsWith(key.id(2));
        assertThat(key.isDemo()).isFalse();
    }

    @Test
    void a_key_from_our_sources_is_known_as_one() {
        // When
        var key = ConfiguredKey.of("some.key", "bG9jYWwtb25seS1rZXktb2YtcGVyc29uYWwtZGF0YSE=");
        // Then
        assertThat(key.isDemo()).isTrue();
    }
}
