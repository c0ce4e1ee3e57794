package org.digitaltrust.membership.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.digitaltrust.membership.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Property
    void a_cursor_leads_back_to_its_place(
            @ForAll Stage stage, @ForAll @IntRange(max = 1000) int score, @ForAll String name, @ForAll long member) {
        // Given
        var place = new Place(stage, score, Folding.of(name), new UUID(member, ~member));
        // Then
        assertThat(Place.ofCursor(place.toCursor())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "AAECAwQFBgcICQoLDA0ODw", "____________________________________"})
    void what_is_no_cursor_leads_nowhere(String cursor) {
        assertThat(Place.ofCursor(cursor)).isEmpty();
    }

    @Property
    void whatever_is_sent_as_a_cursor_is_read_or_refused(@ForAll String cursor) {
        assertThat(Place.ofCursor(cursor)).isInstanceOf(Optional.class);
    }
}
