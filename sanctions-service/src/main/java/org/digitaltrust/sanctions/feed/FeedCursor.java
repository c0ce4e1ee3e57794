package org.digitaltrust.sanctions.feed;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Where a reader of the changes goes on. */
sealed interface FeedCursor {

    /** With the oldest change that is kept. */
    record Oldest() implements FeedCursor {}

    /** With the first change after this request. */
    record Latest() implements FeedCursor {}

    /** With the first change after this version. */
    record After(long version) implements FeedCursor {

        /** Opaque to clients: a mark by which we know our own, and the version. */
        String text() {
            var bytes = ByteBuffer.allocate(1 + Long.BYTES).put(MARK).putLong(version);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        }
    }

    byte MARK = 'c';
    String LATEST = "latest";

    /** Null is the oldest. What we have not given out is 400. */
    static FeedCursor read(@Nullable String text) {
        if (text == null) {
            return new Oldest();
        }
        return text.equals(LATEST) ? new Latest() : version(text);
    }

    private static After version(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == 1 + Long.BYTES && bytes.get() == MARK) {
                var cursor = new After(bytes.getLong());
                if (cursor.version() >= 0 && cursor.text().equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw refusal();
        }
        throw refusal();
    }

    private static Problem refusal() {
        return Problem.invalid("cursor", "must be a next_cursor of this feed, or " + LATEST);
    }
}
