package org.digitaltrust.chassis.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every storage does, whatever it is made of. */
abstract class FileStorageContract {

    private static final int LARGE = 11 * 1024 * 1024;

    abstract FileStorage storage();

    /** The same storage where it cannot be used. */
    abstract FileStorage broken();

    private final FileKey key = FileKey.of(UUID.randomUUID());

    @Test
    void what_was_put_is_there_to_the_byte() {
        // Given
        var content = random(LARGE);
        // When
        storage().put(key, content);
        // Then
        assertThat(storage().get(key)).hasValueSatisfying(it -> assertThat(it).isEqualTo(content));
    }

    @Test
    void nothing_is_something_too() {
        storage().put(key, new byte[0]);

        assertThat(storage().get(key)).hasValueSatisfying(it -> assertThat(it).isEmpty());
    }

    @Test
    void what_is_put_again_takes_the_place_of_the_first() {
        storage().put(key, "first and longer".getBytes(UTF_8));

        storage().put(key, "second".getBytes(UTF_8));

        assertThat(storage().get(key))
                .hasValueSatisfying(it -> assertThat(it).asString().isEqualTo("second"));
    }

    @Test
    void what_was_deleted_is_gone_and_can_be_deleted_again() {
        storage().put(key, random(10));

        storage().delete(key);
        storage().delete(key);

        assertThat(storage().get(key)).isEmpty();
    }

    @Test
    void what_was_never_put_is_not_there() {
        assertThat(storage().get(key)).isEmpty();
    }

    @Test
    void readers_see_one_of_the_contents_whole_while_they_are_replaced() {
        // Given
        storage().put(key, filled(0));
        // When
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 20).forEach(it -> threads.execute(() -> storage().put(key, filled(it))));
            // Then
            for (int i = 0; i < 20; i++) {
                var seen = storage().get(key).orElseThrow();
                assertThat(seen).isEqualTo(filled(seen[0]));
            }
        }
    }

    @Test
    void a_storage_that_cannot_be_used_says_so() {
        assertThatThrownBy(() -> broken().put(key, random(10))).isInstanceOf(StorageAway.class);
        assertThatThrownBy(() -> broken().get(key)).isInstanceOf(StorageAway.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "..",
                "../x",
                "/etc/passwd",
                "a/b",
                "a\\b",
                "a.b",
                "-a",
                "A1",
                "a b",
                "a\u0000",
                "é1",
                "a%2fb"
            })
    void a_key_leads_nowhere_else(String text) {
        assertThatThrownBy(() -> new FileKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] filled(int with) {
        var bytes = new byte[64 * 1024];
        java.util.Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
