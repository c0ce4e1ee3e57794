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

    @Test
    void items_beyond_the_five_thousandth_are_too_many_whatever_they_are() {
        // Given
        var most = "{\"items\":[" + "{},".repeat(4_998) + "{\"a\":[{},{}]},7";
        // When, Then
        assertThat(read(most + "]}").unreadable()).hasSize(1);
        assertThatThrownBy(() -> read(most + ",[]]}"))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type().slug()).isEqualTo("rundown-too-long"));
    }

    @Test
    void very_many_values_are_refused_before_anything_is_built_of_them() {
        for (var value : new String[] {"{}", "[]", "7"}) {
            var body = "{\"items\":[{\"a\":[" + (value + ",").repeat(300_000) + value + "]}]}";
            assertThatThrownBy(() -> read(body))
                    .isInstanceOfSatisfying(
                            Problem.class, it -> assertThat(it.type().slug()).isEqualTo("unreadable-rundown"));
        }
    }

    private static Rundown read(String body) {
        return new JsonRundown(JsonRules.mapper()).read(body.getBytes(UTF_8));
    }
}
