package org.digitaltrust.chassis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.chassis.page.PageRequestTest.request;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.digitaltrust.chassis.json.JsonRules;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void the_last_page_leads_nowhere() {
        // When
        var page = Page.of(rows(2), request("2", null), Function.identity());
        // Then
        assertThat(page.items()).isEqualTo(rows(2));
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void a_row_too_many_is_not_shown_but_leads_on() {
        // When
        var page = Page.of(rows(3), request("2", null), Function.identity());
        // Then
        assertThat(page.items()).isEqualTo(rows(2));
        assertThat(request(null, page.nextCursor()).after()).isEqualTo(new UUID(0, 2));
    }

    @Test
    void nothing_found_is_a_page_too() throws Exception {
        // When
        var page = Page.of(List.<UUID>of(), request(null, null), Function.identity());
        // Then
        assertThat(JsonRules.mapper().writeValueAsString(page)).isEqualTo("{\"items\":[],\"next_cursor\":null}");
    }

    @Test
    void items_change_their_form_and_the_cursor_stays() {
        // Given
        var page = Page.of(rows(3), request("2", null), Function.identity());
        // When
        var mapped = page.map(UUID::getLeastSignificantBits);
        // Then
        assertThat(mapped.items()).containsExactly(1L, 2L);
        assertThat(mapped.nextCursor()).isEqualTo(page.nextCursor());
    }

    private static List<UUID> rows(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(it -> new UUID(0, it)).toList();
    }
}
