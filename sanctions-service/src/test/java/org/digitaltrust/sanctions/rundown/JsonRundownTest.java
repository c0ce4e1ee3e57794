package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRundownTest {

    @Test
    void items_count_from_one_and_numbers_and_flags_are_read_like_their_words() {
        // When
        var rundown = read("""
                {"items": [{"person": " A ", "birth_year": 1990, "commercial": false, "role": "", "medium": null, "x": 1},
                           7, {"person": ["A"]}, {"person": "B"}]}
                """);
        // Then
        assertThat(rundown.items())
                .containsExactly(
                        new RundownItem(
                                1, Map.of(Column.PERSON, "A", Column.BIRTH_YEAR, "1990", Column.COMMERCIAL, "false")),
                        new RundownItem(4, Map.of(Column.PERSON, "B")));
        assertThat(rundown.unreadable())
                .containsExactly(
                        new UnreadableRow(2, "must be an object"),
                        new UnreadableRow(3, "person must be text, a number or true or false"));
        assertThat(rundown.ignoredColumns()).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "7",
                "{}",
                "{\"items\": {}}",
                "{\"items\": [], \"x\": 1}",
                "{\"items\": [",
                "{\"items\": []} {}",
                "{\"items\": [], \"items\": []}",
                "{\"items\": [{\"person\": \"\\ud800"
            })
    void what_is_no_list_of_items_is_refused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Problem.class);
    }

    private static Rundown read(String body) {
        return new JsonRundown(JsonRules.mapper()).read(body.getBytes(UTF_8));
    }
}
