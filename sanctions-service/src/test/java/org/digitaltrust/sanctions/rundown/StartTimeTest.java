package org.digitaltrust.sanctions.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T20:00:00+07:00",
                "2026-12-01T13:00Z",
                "2026-12-01 20:00+07:00",
                "2026-12-01 20:00",
                "2026-12-01T20:00:00",
                "01/12/2026 20:00",
                "1/12/2026 20:00:00",
                "01-12-2026 20:00",
                "1.12.2026 20:00",
                "20:00 01/12/2026"
            })
    void what_people_write_is_the_time_in_viet_nam(String text) {
        assertThat(StartTime.read(text).map(OffsetDateTime::toInstant)).contains(Instant.parse("2026-12-01T13:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tonight",
                "2026-12-01",
                "20:00",
                "31/11/2026 20:00",
                "12/31/2026 20:00",
                "2026-12-01 24:30",
                "+12026-12-01T20:00:00Z",
                "1/12/26 20:00",
                "01/12/1926 20:00",
                "46357.8333"
            })
    void what_is_no_date_and_time_is_not_guessed_at(String text) {
        assertThat(StartTime.read(text)).isEmpty();
    }
}
