package org.digitaltrust.membership.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void lines_end_with_a_line_feed_with_or_without_a_carriage_return_or_with_the_file() throws IOException {
        assertThat(lines("one\ntwo\r\n\r\n \nthree")).containsExactly(text(1, "one"), text(2, "two"), text(5, "three"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
        assertThat(lines("\uFEFFone\n\uFEFFtwo")).containsExactly(text(1, "one"), text(2, "\uFEFFtwo"));
    }

    @Test
    void an_empty_file_has_none() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\uFEFF")).isEmpty();
        assertThat(lines("\n\r\n")).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_spoils_itself_only() throws IOException {
        // When
        var lines = lines("one\n" + "x".repeat(1_000_000) + "\n" + "y".repeat(100) + "\n" + "z".repeat(101));
        // Then
        assertThat(lines)
                .containsExactly(
                        text(1, "one"),
                        new Line.Unreadable(2, "is longer than 100 bytes"),
                        text(3, "y".repeat(100)),
                        new Line.Unreadable(4, "is longer than 100 bytes"));
    }

    @Test
    void a_line_in_another_encoding_spoils_itself_only() throws IOException {
        assertThat(lines(new ByteArrayInputStream("one\n\u00E9t\u00E9\nthree".getBytes(ISO_8859_1))))
                .containsExactly(text(1, "one"), new Line.Unreadable(2, "is not UTF-8"), text(3, "three"));
    }

    @Property(tries = 200)
    void what_was_written_is_read_whatever_the_pieces_it_comes_in(@ForAll("texts") List<String> texts)
            throws IOException {
        // Given
        var file = new ByteArrayInputStream(String.join("\n", texts).getBytes(UTF_8));
        var inPieces = new InputStream() {
            @Override
            public int read() {
                return file.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return file.read(buffer, offset, Math.min(length, 3));
            }
        };
        // Then
        assertThat(lines(inPieces).stream().map(it -> ((Line.Text) it).text())).isEqualTo(texts);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "ệ", "🎤", ",", "\"", ";")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(it -> String.join("", it))
                .list()
                .ofMaxSize(20);
    }

    private static Line text(long number, String text) {
        return new Line.Text(number, text);
    }

    private static List<Line> lines(String file) throws IOException {
        return lines(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static List<Line> lines(InputStream file) throws IOException {
        var lines = new Lines(file, 100);
        var found = new ArrayList<Line>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            found.add(line);
        }
        return found;
    }
}
