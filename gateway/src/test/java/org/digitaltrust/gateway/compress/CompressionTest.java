package org.digitaltrust.gateway.compress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                   | true",
                "GZIP                   | true",
                "br, gzip;q=0.5         | true",
                "*                      | true",
                "gzip;q=0               | false",
                "gzip; q=0.000          | false",
                "*;q=0                  | false",
                "*, gzip;q=0            | false",
                "identity               | false",
                "br                     | false",
                "''                     | false",
                "xgzip                  | false"
            })
    void a_client_says_whether_it_takes_gzip(String wish, boolean taken) {
        // When Then
        assertThat(Compression.accepts(List.of(wish))).isEqualTo(taken);
    }

    @Test
    void no_wish_is_none() {
        // When Then
        assertThat(Compression.accepts(List.of())).isFalse();
    }
}
