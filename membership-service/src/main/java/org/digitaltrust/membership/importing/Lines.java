package org.digitaltrust.membership.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one after the other, with no more than one of them in memory. They end with a line feed, before which
 * a carriage return may stand; a byte order mark at the beginning and blank lines are skipped. What is wrong with one line,
 * such as its length or its encoding, spoils no other.
 */
final class Lines {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream file;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;

    /** @param longest bytes of a line */
    Lines(InputStream file, int longest) {
        this.file = file;
        this.longest = longest;
    }

    /** Null at the end. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            var bytes = new ByteArrayOutputStream();
            if (!read(bytes)) {
                return null;
            }
            number++;
            var line = line(bytes);
            if (!(line instanceof Line.Text(var n, var text)) || !text.isBlank()) {
                return line;
            }
        }
    }

    private Line line(ByteArrayOutputStream bytes) {
        if (bytes.size() > longest) {
            return new Line.Unreadable(number, "is longer than " + longest + " bytes");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            var start = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            var last = text.endsWith("\r") ? text.length() - 1 : text.length();
            return new Line.Text(number, text.substring(start, Math.max(start, last)));
        } catch (CharacterCodingException e) {
            return new Line.Unreadable(number, "is not UTF-8");
        }
    }

    /** Reads up to the next line feed, of which no more is kept than shows that it is too much. */
    private boolean read(ByteArrayOutputStream line) throws IOException {
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            line.write(buffer, start, Math.min(position - start, longest + 1 - line.size()));
            if (position < end) {
                position++;
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, file.read(buffer));
        return end > 0;
    }
}
