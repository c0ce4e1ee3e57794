package org.digitaltrust.chassis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void whoever_says_nothing_gets_fifty_from_the_beginning() {
        // When
        var request = request(null, null);
        // Then
        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.after()).isEqualTo(new UUID(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "99, 99", "500, 500"})
    void limits_go_from_one_to_five_hundred(String limit, int rows) {
        assertThat(request(limit, null).limit()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "1000", "-1", "+1", "01", "1.5", " 1", "ten", "", "99999999999", "١"})
    void other_limits_are_refused(String limit) {
        // When
        var refusal = catchThrowableOfType(Problem.class, request(limit, null)::limit);
        // Then
        assertThat(refusal.type()).isEqualTo(EdgeProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000001",
                "0193a7c4-7d2e-7c11-8f3a-5b6c7d8e9f00",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void a_cursor_leads_back_to_its_row(UUID id) {
        // When
        var cursor = PageRequest.cursorAfter(id);
        // Then
        assertThat(cursor).matches("[A-Za-z0-9_-]{22}");
        assertThat(request(null, cursor).after()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAA", "0193a7c4-7d2e-7c11"})
    void what_was_never_a_cursor_is_refused(String cursor) {
        // When
        var refusal = catchThrowableOfType(Problem.class, request(null, cursor)::after);
        // Then
        assertThat(refusal.type()).isEqualTo(EdgeProblem.INVALID_REQUEST);
    }

    static PageRequest request(String limit, String cursor) {
        var request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }
}
