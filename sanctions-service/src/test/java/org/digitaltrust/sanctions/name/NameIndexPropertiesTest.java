package org.digitaltrust.sanctions.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NameIndexPropertiesTest {

    @Property(tries = 300)
    void after_any_changes_searches_are_those_of_an_index_made_afresh(
            @ForAll @Size(max = 300) List<@IntRange(max = 19) Integer> changed,
            @ForAll @Size(min = 300, max = 300) List<@Size(max = 3) List<@From("names") String>> names,
            @ForAll @Size(max = 20) List<@From("names") String> questions) {
        // Given
        var index = new NameIndex();
        var now = new HashMap<UUID, List<String>>();

        // When: a subject without names is removed
        for (int i = 0; i < changed.size(); i++) {
            change(index, now, new UUID(0, changed.get(i)), names.get(i));
        }

        // Then
        var fresh = index(now);
        assertThat(index.size()).isEqualTo(fresh.size());
        for (var question : questions) {
            assertThat(search(index, question)).isEqualTo(search(fresh, question));
        }
    }

    @Property(tries = 5)
    void nor_does_it_show_when_what_has_ended_is_cleared_away(
            @ForAll @Size(min = 50, max = 50) List<@From("names") String> names) {
        // Given
        var index = new NameIndex();
        var now = new HashMap<UUID, List<String>>();

        // When
        for (int i = 0; i < 5_000; i++) {
            change(index, now, new UUID(0, i % 37), i % 11 == 0 ? List.of() : List.of(names.get(i % 50)));
        }

        // Then
        for (var question : names) {
            assertThat(search(index, question)).isEqualTo(search(index(now), question));
        }
    }

    @Property
    void every_name_finds_itself_exactly(@ForAll("anything") String text) {
        // Given
        var index = index(Map.of(new UUID(0, 1), List.of(text)));

        // When
        var search = search(index, text);

        // Then
        assertThat(search.matches()).hasSize(index.size());
        assertThat(search.matches())
                .allMatch(it -> it.score() == 1
                        || it.reasons().contains("cut")
                        || it.reasons().contains("confusable"));
    }

    private static void change(NameIndex index, Map<UUID, List<String>> now, UUID subject, List<String> names) {
        if (names.isEmpty()) {
            now.remove(subject);
            index.remove(subject);
        } else {
            now.put(subject, names);
            index.put(subject, names);
        }
    }

    private static NameIndex index(Map<UUID, List<String>> names) {
        var index = new NameIndex();
        names.forEach(index::put);
        return index;
    }

    private static Search search(NameIndex index, String question) {
        return index.search(question, Band.POSSIBLE, 1_000, it -> false);
    }

    @Provide
    Arbitrary<String> names() {
        var part = Arbitraries.of(
                "Nguyễn",
                "Nguyen",
                "Trần",
                "Vũ",
                "Võ",
                "Văn",
                "Thị",
                "V",
                "Lý",
                "Lí",
                "Thanh",
                "Thành",
                "Thanhh",
                "Minh",
                "Vinh",
                "An",
                "Anh",
                "Hạnh",
                "MinhAnh",
                "Margaretta",
                "Margareta",
                "Иван");
        return part.list().ofMinSize(1).ofMaxSize(5).map(it -> String.join(" ", it));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withCharRange('À', 'ỹ').withChars(" -'").ofMaxLength(30),
                names());
    }
}
