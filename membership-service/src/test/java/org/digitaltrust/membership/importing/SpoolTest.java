package org.digitaltrust.membership.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void what_was_sent_is_read_and_leaves_no_file() throws IOException {
        // Given
        var sent = new byte[300_001];
        new Random(1).nextBytes(sent);
        // When
        try (var spool = Spool.of(new ByteArrayInputStream(sent))) {
            // Then
            assertThat(spool.content().readAllBytes()).isEqualTo(sent);
            assertThat(files()).isZero();
        }
        assertThat(files()).isZero();
    }

    @Test
    void a_sender_who_breaks_off_leaves_none_either() throws IOException {
        // Given
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left <= 0) {
                    throw new IOException("gone");
                }
                left--;
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        };
        // Then
        assertThatThrownBy(() -> Spool.of(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(files()).isZero();
    }

    @Test
    void an_empty_body_is_one() throws IOException {
        try (var spool = Spool.of(new ByteArrayInputStream("".getBytes(UTF_8)))) {
            assertThat(spool.content().readAllBytes()).isEmpty();
        }
    }

    private static long files() throws IOException {
        try (var found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return found.filter(it -> it.getFileName().toString().matches("import.*\\.spool"))
                    .count();
        }
    }
}
