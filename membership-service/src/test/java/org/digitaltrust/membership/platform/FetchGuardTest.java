package org.digitaltrust.membership.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FetchGuardTest {

    private static FetchGuard guard(Map<String, String> settings) {
        return new FetchGuard(Fetching.config(settings));
    }

    @Test
    void a_production_does_not_start_with_a_way_into_private_networks() {
        // Given
        var widened = guard(Map.of("allowed-private-addresses", "127.0.0.1"));
        // Then
        assertThatThrownBy(() -> widened.check(List.of("prod"))).isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> widened.check(List.of("test"))).doesNotThrowAnyException();
        assertThatCode(() -> guard(Map.of()).check(List.of("prod"))).doesNotThrowAnyException();
    }
}
