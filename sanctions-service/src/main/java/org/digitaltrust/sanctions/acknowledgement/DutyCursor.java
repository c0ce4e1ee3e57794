package org.digitaltrust.sanctions.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** How far a list of duties has been read. Opaque to clients. */
record DutyCursor(UUID restriction, String party) {

    private static final DutyCursor START = new DutyCursor(new UUID(0, 0), "");
    private static final int UUID_LENGTH = 36;

    static DutyCursor after(Duty last) {
        return new DutyCursor(last.restrictionId(), last.party());
    }

    /** Null is the beginning. What we have not given out is 400. */
    static DutyCursor read(@Nullable String text) {
        if (text == null) {
            return START;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            var cursor = new DutyCursor(UUID.fromString(plain.substring(0, UUID_LENGTH)), plain.substring(UUID_LENGTH));
            if (cursor.text().equals(text) && cursor.party().indexOf(0) < 0) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw refusal();
        }
        throw refusal();
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((restriction + party).getBytes(UTF_8));
    }

    private static Problem refusal() {
        return Problem.invalid("cursor", "must be a next_cursor from a page of this list");
    }
}
