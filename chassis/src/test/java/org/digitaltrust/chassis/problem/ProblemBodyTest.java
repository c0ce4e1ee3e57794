package org.digitaltrust.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.digitaltrust.chassis.json.JsonRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemBodyTest {

    private static final ObjectMapper JSON = JsonRules.mapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The body is not readable JSON | The body could not be read as JSON: line 1.",
                "vi | Không đọc được nội dung JSON | Không đọc được nội dung dưới dạng JSON: line 1."
            })
    void a_problem_is_put_into_its_readers_words(Locale language, String title, String detail) throws Exception {
        // When
        var body = ProblemBody.of(EdgeProblem.UNREADABLE_JSON.with("line 1"), language, "/pledges/v1/codes", "abc");
        // Then
        var expected = JSON.createObjectNode()
                .put("type", "/problems/unreadable-json")
                .put("title", title)
                .put("status", 400)
                .put("detail", detail)
                .put("instance", "/pledges/v1/codes")
                .put("trace_id", "abc");
        assertThat(written(body)).isEqualTo(expected);
    }

    @Test
    void properties_at_fault_and_what_a_program_can_act_on_are_told() {
        // Given
        var problem = Problem.invalid("accounts[0].handle", "is taken").and("possible", List.of("withdrawal"));
        // When
        var body = written(ProblemBody.of(problem, Locale.ENGLISH, "/", "abc"));
        // Then
        assertThat(body.at("/violations/0/field").textValue()).isEqualTo("accounts[0].handle");
        assertThat(body.at("/violations/0/message").textValue()).isEqualTo("is taken");
        assertThat(body.at("/possible/0").textValue()).isEqualTo("withdrawal");
    }

    @ParameterizedTest
    @EnumSource(EdgeProblem.class)
    void every_problem_answers_with_its_own_status_and_page(EdgeProblem problem) {
        for (var language : List.of(Locale.ENGLISH, Locale.of("vi"))) {
            // When
            var body = ProblemBody.of(problem.with("argument"), language, "/", "abc");
            // Then
            assertThat(body.status()).isEqualTo(problem.status()).isBetween(400, 599);
            assertThat(body.type()).matches("/problems/[a-z-]+");
            assertThat(body.detail()).isNotBlank().doesNotContain("%");
        }
    }

    private static JsonNode written(ProblemBody body) {
        return JSON.valueToTree(body);
    }
}
