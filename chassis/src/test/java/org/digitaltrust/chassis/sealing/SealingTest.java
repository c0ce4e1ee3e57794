package org.digitaltrust.chassis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.KeyWrapping.UnknownMasterKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What seals, and what opens it. */
class SealingTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final byte[] CONTENT = "Nguyễn Văn Mẫu".getBytes(UTF_8);
    private static final PersonKey KEY = new PersonKey(PERSON, filled(1));

    @Test
    void what_is_sealed_opens_for_the_same_person_and_purpose() {
        // When
        var sealed = KEY.seal("person", CONTENT);
        // Then
        assertThat(KEY.open("person", sealed)).isEqualTo(CONTENT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("Mẫu");
        assertThat(KEY.seal("person", CONTENT)).isNotEqualTo(sealed);
    }

    @Test
    void for_another_purpose_person_or_key_it_does_not_open() {
        // Given
        var sealed = KEY.seal("person", CONTENT);
        // When, then
        assertThatThrownBy(() -> KEY.open("note", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new PersonKey(UUID.randomUUID(), filled(1)).open("person", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new PersonKey(PERSON, filled(2)).open("person", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_byte_can_change_or_be_missing() {
        // Given
        var sealed = KEY.seal("person", CONTENT);
        for (int i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            var cut = Arrays.copyOf(sealed, i);
            // When, then
            assertThatThrownBy(() -> KEY.open("person", altered)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> KEY.open("person", cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_master_key_that_was_replaced_still_unwraps_until_it_is_gone() throws UnknownMasterKey {
        // Given
        var before = wrapping(1, null);
        var wrapped = before.wrap("person/a", filled(9));
        var rotated = wrapping(2, base64(1));
        // When
        var anew = rotated.wrap("person/a", rotated.unwrap(before.current(), "person/a", wrapped));
        // Then
        var after = wrapping(2, null);
        assertThat(after.unwrap(rotated.current(), "person/a", anew)).isEqualTo(filled(9));
        assertThatThrownBy(() -> after.unwrap(before.current(), "person/a", wrapped))
                .isInstanceOf(UnknownMasterKey.class)
                .hasMessageContaining("not configured");
    }

    @Test
    void a_wrapped_key_is_of_no_use_to_another_person() {
        // Given
        var wrapping = wrapping(1, null);
        var wrapped = wrapping.wrap("person/a", filled(9));
        // When, then
        assertThatThrownBy(() -> wrapping.unwrap(wrapping.current(), "person/b", wrapped))
                .isInstanceOf(UnknownMasterKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA"})
    void without_a_master_key_nothing_starts(String key) {
        assertThatThrownBy(() -> new ConfiguredKeyWrapping(Optional.of(key), Optional.empty()))
                .hasMessage("sealing.key must be 32 random bytes in Base64.");
        assertThatThrownBy(() -> new ConfiguredKeyWrapping(Optional.of(base64(1)), Optional.of(key)))
                .hasMessage("sealing.previous-key must be 32 random bytes in Base64.");
    }

    @Test
    void a_keyed_hash_tells_the_same_from_another_and_needs_its_key() {
        // Given
        var hash = new KeyedHash(filled(1));
        // When
        var once = hash.of("lan@example.vn");
        // Then
        assertThat(hash.of("lan@example.vn")).isEqualTo(once);
        assertThat(hash.of("Lan@example.vn")).isNotEqualTo(once);
        assertThat(new KeyedHash(filled(2)).of("lan@example.vn")).isNotEqualTo(once);
    }

    private static ConfiguredKeyWrapping wrapping(int key, @Nullable String previous) {
        return new ConfiguredKeyWrapping(Optional.of(base64(key)), Optional.ofNullable(previous));
    }

    private static String base64(int filled) {
        return Base64.getEncoder().encodeToString(filled(filled));
    }

    private static byte[] filled(int with) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
