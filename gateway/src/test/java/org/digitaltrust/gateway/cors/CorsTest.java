package org.digitaltrust.gateway.cors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "https://*.example",
                "https://app.example/",
                "https://app.example/path",
                "https://App.example",
                "app.example",
                "https://user@app.example",
                "file:///x",
                ""
            })
    void what_is_not_one_exact_origin_stops_the_start(String origin) {
        // When Then
        assertThatThrownBy(() -> new Cors(List.of(origin), 600)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void origins_are_as_browsers_write_them() {
        // When Then
        new Cors(List.of("https://app.example", "http://localhost:5173"), 600);
    }
}
