package org.digitaltrust.chassis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentSealTest {

    private static final byte[] CONTENT = "%PDF-1.7 a contract".getBytes(UTF_8);
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);

    private final ContentSeal seal = seal(FIRST, Optional.empty());

    @Test
    void content_opens_for_its_row_with_its_key() {
        // When
        var sealed = seal.seal("document/1", CONTENT);
        // Then
        assertThat(seal.open(sealed.key(), "document/1", sealed.bytes())).isEqualTo(CONTENT);
        assertThat(new String(sealed.bytes(), UTF_8)).doesNotContain("contract");
    }

    @Test
    void for_another_row_or_with_another_key_it_does_not() {
        // Given
        var sealed = seal.seal("document/1", CONTENT);
        var other = seal.seal("document/1", CONTENT);
        // Then
        assertThatThrownBy(() -> seal.open(sealed.key(), "document/2", sealed.bytes()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(other.key(), "document/1", sealed.bytes()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal(SECOND, Optional.empty()).open(sealed.key(), "document/1", sealed.bytes()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_byte_can_change() {
        var sealed = seal.seal("document/1", CONTENT);
        for (int i = 0; i < sealed.bytes().length; i++) {
            var altered = sealed.bytes().clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> seal.open(sealed.key(), "document/1", altered))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_master_key_can_change_while_the_content_stays() {
        // Given
        var sealed = seal.seal("document/1", CONTENT);
        var after = seal(SECOND, Optional.of(FIRST));
        // When
        var rewrapped = after.rewrap(sealed.key(), "document/1").orElseThrow();
        // Then
        assertThat(rewrapped.master()).isEqualTo(after.master()).isNotEqualTo(seal.master());
        assertThat(seal(SECOND, Optional.empty()).open(rewrapped, "document/1", sealed.bytes()))
                .isEqualTo(CONTENT);
        assertThat(seal(SECOND, Optional.empty()).rewrap(sealed.key(), "document/1"))
                .isEmpty();
    }

    private static ContentSeal seal(String key, Optional<String> previous) {
        return new ContentSeal(new ConfiguredKeyWrapping(Optional.of(key), previous));
    }

    private static String key(int with) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) with);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
