package org.digitaltrust.membership.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.digitaltrust.contracts.MemberKind;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void the_words_of_all_names_are_found_each_after_a_space() {
        // Given
        var listing = listing("Đặng Kể Chuyện", "D.K.C", "🎤");
        // Then
        assertThat(listing.nameKey()).isEqualTo("dang ke chuyen");
        assertThat(listing.words()).isEqualTo(" dang ke chuyen d k c");
    }

    @Test
    void topics_are_compared_folded_and_once() {
        assertThat(listing("Mẫu").topicKeys()).containsExactly("doc sach", "tech");
    }

    @Property
    void every_word_that_is_looked_for_in_a_name_is_one_of_its_words(@ForAll String name) {
        // Given
        Optional<SearchText> text = name.length() > SearchText.LONGEST ? Optional.empty() : SearchText.of(name);
        // Then
        text.ifPresent(it -> assertThat(it.words())
                .allSatisfy(word -> assertThat(listing(name).words()).contains(" " + word)));
    }

    private static Listing listing(String name, String... aliases) {
        return new Listing(
                UUID.randomUUID(),
                name,
                List.of(aliases),
                MemberKind.KOL,
                "79",
                List.of("Đọc sách", "doc  SACH", "tech"),
                null);
    }
}
