package org.digitaltrust.sanctions.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.sanctions.subject.SealedNames.Opening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedNamesTest {

    private static final UUID ROW = UUID.randomUUID();
    private static final PrivateNames NAMES = PrivateNames.entered(List.of("Nguyễn Văn Mẫu"), List.of("Mẫu Béo"), 1990);
    private static final Opening OPENED = new Opening.Opened(NAMES);
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);

    @Test
    void what_was_sealed_is_opened_and_cannot_be_read_without_the_key() {
        // Given
        var names = sealedNames(FIRST, null);

        // When
        var sealed = names.seal(ROW, NAMES);

        // Then
        assertThat(names.open(ROW, sealed)).isEqualTo(OPENED);
        assertThat(new String(sealed, UTF_8)).doesNotContain("Mẫu").doesNotContain("1990");
        assertThat(names.seal(ROW, NAMES)).isNotEqualTo(sealed);
    }

    @Test
    void no_byte_can_change_and_no_other_row_can_have_it() {
        // Given
        var names = sealedNames(FIRST, null);
        var sealed = names.seal(ROW, NAMES);

        // When, Then
        for (int i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertThat(names.open(ROW, altered)).isInstanceOf(Opening.Unreadable.class);
            assertThat(names.open(ROW, Arrays.copyOf(sealed, i))).isInstanceOf(Opening.Unreadable.class);
        }
        assertThat(names.open(UUID.randomUUID(), sealed)).isInstanceOf(Opening.Unreadable.class);
    }

    @Test
    void a_key_that_was_replaced_still_opens_what_it_closed_until_it_is_gone() {
        // Given
        var sealed = sealedNames(FIRST, null).seal(ROW, NAMES);

        // When, Then
        assertThat(sealedNames(SECOND, FIRST).open(ROW, sealed)).isEqualTo(OPENED);
        assertThat(sealedNames(SECOND, null)
                        .open(ROW, sealedNames(SECOND, FIRST).seal(ROW, NAMES)))
                .isEqualTo(OPENED);
        assertThat(sealedNames(SECOND, null).open(ROW, sealed)).isInstanceOf(Opening.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAA", "not base64 at all, not even nearly so"})
    void what_is_no_key_is_refused_at_the_start(String key) {
        assertThatThrownBy(() -> sealedNames(key, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("subjects.key");
    }

    @Test
    void production_does_not_start_with_the_key_of_the_demo() {
        // Given
        var demo = sealedNames("bG9jYWwtb25seS1rZXktb2Ytc3ViamVjdC1uYW1lcyE=", null);
        var retired = sealedNames(FIRST, "bG9jYWwtb25seS1rZXktb2Ytc3ViamVjdC1uYW1lcyE=");

        // When, Then
        assertThatThrownBy(() -> demo.check(List.of("prod"))).hasMessageContaining("is the demo's");
        assertThatThrownBy(() -> retired.check(List.of("prod"))).hasMessageContaining("is the demo's");
        assertThatCode(() -> sealedNames(FIRST, SECOND).check(List.of("prod"))).doesNotThrowAnyException();
        assertThatCode(() -> demo.check(List.of("local"))).doesNotThrowAnyException();
    }

    @Test
    void names_unite_and_the_newer_birth_year_counts() {
        // Given
        var newer = PrivateNames.entered(List.of("Nguyễn Văn Mẫu", "Nguyễn Mẫu"), List.of(), 1991);

        // When, Then
        assertThat(NAMES.and(newer))
                .isEqualTo(PrivateNames.entered(List.of("Nguyễn Văn Mẫu", "Nguyễn Mẫu"), List.of("Mẫu Béo"), 1991));
        assertThat(NAMES.and(PrivateNames.NONE)).isEqualTo(NAMES);
    }

    @Test
    void former_names_unite_too_and_what_was_sealed_before_there_were_any_still_opens() throws Exception {
        // Given
        var former = PrivateNames.former(List.of("Tên Cũ"));
        var older = new ObjectMapper()
                .readTree("{\"legalNames\": [\"Nguyễn Văn Mẫu\"], \"aliases\": [\"Mẫu Béo\"], \"birthYear\": 1990}");

        // When
        var united = NAMES.and(former).and(PrivateNames.former(List.of("Tên Cũ", "Tên Khác")));
        var read = SealedNames.mapper().treeToValue(older, PrivateNames.class);

        // Then
        assertThat(united.formerNames()).containsExactly("Tên Cũ", "Tên Khác");
        assertThat(united.legalNames()).isEqualTo(NAMES.legalNames());
        assertThat(read).isEqualTo(NAMES);
    }

    static SealedNames sealedNames(String key, @Nullable String previous) {
        return new SealedNames(new SubjectsConfig() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Optional<String> previousKey() {
                return Optional.ofNullable(previous);
            }
        });
    }

    static String key(int filled) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
