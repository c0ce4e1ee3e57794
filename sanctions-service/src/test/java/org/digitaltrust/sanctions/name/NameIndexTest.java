package org.digitaltrust.sanctions.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final NameIndex index = new NameIndex();

    @Test
    void with_marks_the_identical_spelling_comes_first() {
        // Given
        index.put(ONE, List.of("Nguyễn Thành Tấn"));
        index.put(TWO, List.of("Nguyen Thanh Tan"));
        index.put(THREE, List.of("Nguyễn Thanh Tân"));

        // When
        var matches = matches("Nguyễn Thanh Tân");

        // Then
        assertThat(matches).extracting(Match::subject).containsExactly(THREE, TWO, ONE);
        assertThat(matches).extracting(Match::band).containsExactly(Band.EXACT, Band.STRONG, Band.POSSIBLE);
    }

    @Test
    void a_rotated_name_comes_before_its_mirror_image() {
        // Given
        index.put(ONE, List.of("Trần Anh Minh"));
        index.put(TWO, List.of("Trần Minh Anh"));

        // When
        var matches = matches("Minh Anh Trần");

        // Then
        assertThat(matches).extracting(Match::subject).containsExactly(TWO, ONE);
    }

    @Test
    void a_stage_name_leads_to_whoever_has_it_as_an_alias() {
        // Given
        index.put(ONE, List.of("Nguyễn Đức Lãm", "Đèn Dầu"));

        // When
        var matches = matches("đèn dầu");

        // Then
        assertThat(matches).extracting(Match::matchedName).containsExactly("Đèn Dầu");
        assertThat(matches("Đèn Vàng")).isEmpty();
    }

    @Test
    void a_subject_is_answered_once_by_its_nearest_name() {
        // Given
        index.put(ONE, List.of("Nguyễn Đúc Lãm", "Nguyen Duc Lam", "Nguyễn Đức Lãm"));

        // When
        var matches = matches("Nguyễn Đức Lãm");

        // Then
        assertThat(matches).extracting(Match::matchedName).containsExactly("Nguyễn Đức Lãm");
    }

    @Test
    void those_without_do_not_use_up_the_limit() {
        // Given
        index.put(ONE, List.of("Nguyễn Đức Lãm"));
        index.put(TWO, List.of("Nguyen Duc Lam"));

        // When
        var search = index.search("Nguyễn Đức Lãm", Band.POSSIBLE, 1, ONE::equals);

        // Then
        assertThat(search.matches()).extracting(Match::subject).containsExactly(TWO);
    }

    @Test
    void worse_bands_than_asked_for_stay_away() {
        // Given
        index.put(ONE, List.of("Nguyễn Đức Lãm"));

        // When, Then
        assertThat(index.search("Nguyen Duc Lam", Band.STRONG, 5, it -> false).matches())
                .hasSize(1);
        assertThat(index.search("Nguyen Duc Lam", Band.EXACT, 5, it -> false).matches())
                .isEmpty();
        assertThat(index.search("Lam Nguyen Duc", Band.STRONG, 5, it -> false).matches())
                .isEmpty();
    }

    @Test
    void what_is_put_replaces_what_was_known_and_what_is_removed_is_gone() {
        // Given
        index.put(ONE, List.of("Nguyễn Đức Lãm"));
        index.put(TWO, List.of("Nguyễn Đức Lãm"));

        // When
        index.put(ONE, List.of("Trần Bảo Vy"));
        index.remove(TWO);
        index.remove(THREE);

        // Then
        assertThat(matches("Nguyễn Đức Lãm")).isEmpty();
        assertThat(matches("Trần Bảo Vy")).hasSize(1);
        assertThat(index.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "🙂🙂",
                "\u200b\u200d\ufeff",
                "\u0301\u0302",
                "\u202e",
                "---",
                "'",
                "\ud800",
                "\udc00\ud800",
                "\0",
                "\u3164",
                "！？",
                "\u1160",
                "\uffff"
            })
    void without_a_letter_or_digit_nothing_is_found_and_nobody_is_listed(String text) {
        // Given
        index.put(ONE, List.of(text));
        index.put(TWO, List.of("Nguyễn Đức Lãm"));

        // When
        var search = index.search(text, Band.POSSIBLE, 10, it -> false);

        // Then
        assertThat(search.matches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguy\u200bễn\ufeff Đức L\u00adãm",
                "\u202eNguyễn\u202c Đức Lãm 🙂",
                "\u2067Nguyễn Đức\u2069\tLãm\0",
                "Nguyễn\u0489 Đức Lãm"
            })
    void what_cannot_be_seen_does_not_hide_a_name(String text) {
        // Given
        index.put(ONE, List.of("Nguyễn Đức Lãm"));

        // When, Then
        assertThat(matches(text)).extracting(Match::band).containsExactly(Band.EXACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a ", "an ", "nguyen", "ễ", "\u0301", "李", "ﷺ", "🙂 ", "- ", "\u202e", "аa", "i\u0307\u0323"})
    void endless_input_is_answered_all_the_same(String piece) {
        // Given
        index.put(ONE, List.of(piece.repeat(20_000)));
        index.put(TWO, List.of("Nguyễn Văn An"));

        // When
        var search = index.search(piece.repeat(20_000), Band.POSSIBLE, 10, it -> false);

        // Then
        assertThat(search.matches()).allMatch(it -> it.subject().equals(ONE) && it.band() == Band.POSSIBLE);
    }

    @Test
    void who_searches_during_changes_sees_either_what_was_or_what_is() throws Exception {
        // Given: one subject that goes to and fro between two names, both of which the question is near
        index.put(ONE, List.of("Nguyễn Đức Lãm"));
        var done = new AtomicBoolean();

        try (var readers = Executors.newFixedThreadPool(2)) {
            // When
            var first = readers.submit(() -> alwaysFound(done));
            var second = readers.submit(() -> alwaysFound(done));
            for (int i = 0; i < 30_000; i++) {
                index.put(ONE, List.of(i % 2 == 0 ? "Nguyễn Đức Lâm" : "Nguyen Duc Lam", "Part" + i));
                index.put(new UUID(1, i % 100), List.of("Trần Văn Lãm" + i, "Nguyễn Đức " + i));
            }
            done.set(true);

            // Then
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isTrue();
        }
    }

    private boolean alwaysFound(AtomicBoolean done) {
        boolean found = true;
        while (!done.get()) {
            found &= matches("Nguyễn Đức Lãm").stream()
                    .anyMatch(it -> it.subject().equals(ONE));
        }
        return found;
    }

    private List<Match> matches(String name) {
        return index.search(name, Band.POSSIBLE, 10, it -> false).matches();
    }
}
