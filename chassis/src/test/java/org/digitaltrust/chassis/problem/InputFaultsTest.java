package org.digitaltrust.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.json.JsonRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFaultsTest {

    private static final ObjectMapper JSON = JsonRules.mapper();

    enum Kind {
        ONE_PERSON
    }

    record Account(String handleName, int audience) {}

    record Form(
            String displayName,
            Kind kind,
            UUID id,
            LocalDate birthDate,
            List<String> topics,
            List<Account> socialAccounts) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"display_name\": 5}                        | display_name                  | has the wrong type or form",
                "{\"displayName\": \"x\"}                     | displayName                   | is not a known property",
                "{\"kind\": \"two\"}                          | kind                          | must be one of one_person",
                "{\"id\": \"x\"}                              | id                            | must be a UUID",
                "{\"birth_date\": \"x\"}                      | birth_date                    | must be an ISO 8601 date or a time with offset",
                "{\"topics\": [\"a\", 7]}                     | topics[1]                     | has the wrong type or form",
                "{\"social_accounts\": [{\"audience\": 1}, {\"audience\": 1, \"extra\": 1}]} | social_accounts[1].extra      | is not a known property",
                "{\"social_accounts\": [{\"handle_name\": []}]} | social_accounts[0].handle_name | has the wrong type or form",
                "{\"social_accounts\": [{\"audience\": null}]} | social_accounts[0].audience  | has the wrong type or form",
                "[]                                           | body                          | has the wrong type or form"
            })
    void a_fault_is_named_by_the_path_that_was_written(String json, String field, String message) {
        // When
        var problem = InputFaults.of(fault(JsonMappingException.class, json));
        // Then
        assertThat(problem.type()).isEqualTo(EdgeProblem.INVALID_REQUEST);
        assertThat(problem.violations()).containsExactly(new Violation(field, message));
    }

    @Test
    void broken_json_is_told_by_its_place_and_not_by_its_content() {
        // When
        var problem = InputFaults.unreadable(fault(JsonProcessingException.class, "{\n  \"display_name\": secret}"));
        // Then
        assertThat(problem.type()).isEqualTo(EdgeProblem.UNREADABLE_JSON);
        assertThat(problem.violations()).isEmpty();
        assertThat(problem.arguments())
                .singleElement()
                .asString()
                .startsWith("line 2, column ")
                .doesNotContain("secret");
    }

    private static <T extends Throwable> T fault(Class<T> type, String json) {
        return catchThrowableOfType(type, () -> JSON.readValue(json, Form.class));
    }
}
