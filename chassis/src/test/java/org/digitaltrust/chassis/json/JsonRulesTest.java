package org.digitaltrust.chassis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enumerations, text and times in the one form that each of them has. */
class JsonRulesTest {

    private static final ObjectMapper JSON = JsonRules.mapper();

    enum Answer {
        YES,
        NOT_YET
    }

    @Test
    void enumerations_are_lower_snake_case() throws Exception {
        assertThat(JSON.writeValueAsString(Answer.NOT_YET)).isEqualTo("\"not_yet\"");
        assertThat(JSON.readValue("\"not_yet\"", Answer.class)).isEqualTo(Answer.NOT_YET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NOT_YET\"", "\"Not_Yet\"", "\"not-yet\"", "\"\"", "\"0\"", "0", "true", "[\"yes\"]"})
    void other_spellings_of_enumerations_are_refused(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Answer.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nguyễn Thị Mẫu", "line\nline\ttab", "𠮷 😀", "5"})
    void text_stays_as_it_is(String text) throws Exception {
        assertThat(JSON.readValue(JSON.writeValueAsString(text), String.class)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\\u0000b\"",
                "\"\\ud83d\"",
                "\"\\ude00\"",
                "\"\\ude00\\ud83d\"",
                "5",
                "1.5",
                "true",
                "[\"a\"]",
                "{}"
            })
    void what_no_database_keeps_and_what_only_resembles_text_is_refused(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, String.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void times_keep_their_offset() throws Exception {
        // Given
        var written = "\"2026-12-01T00:00:00+07:00\"";
        // When
        var time = JSON.readValue(written, OffsetDateTime.class);
        // Then
        assertThat(time.toString()).isEqualTo("2026-12-01T00:00+07:00");
        assertThat(JSON.writeValueAsString(time)).isEqualTo(written);
        assertThat(JSON.readValue("\"1995-04-12\"", LocalDate.class)).isEqualTo(LocalDate.of(1995, 4, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1700000000",
                "\"1700000000\"",
                "1.5",
                "\"2026-12-01\"",
                "\"2026-12-01T00:00:00\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"+999999999-12-31T23:59:59.999999999-18:00\"",
                "\"-999999999-01-01T00:00:00+18:00\"",
                "\"\"",
                "\"soon\"",
                "[2026, 12, 1]"
            })
    void times_that_are_not_written_out_are_refused(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, OffsetDateTime.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19950412",
                "\"19950412\"",
                "\"1995-4-12\"",
                "\"1995-02-29\"",
                "\"1995-04-12T00:00:00Z\"",
                "\"\"",
                "[1995, 4, 12]"
            })
    void dates_that_are_not_written_out_are_refused(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, LocalDate.class)).isInstanceOf(JsonProcessingException.class);
    }
}
