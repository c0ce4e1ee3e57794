package org.digitaltrust.outbox;

import org.jspecify.annotations.Nullable;

/** A message that is not what its topic promises. Goes to the dead letters at once. */
public final class UnreadableMessage extends RuntimeException {
    UnreadableMessage(String expected, @Nullable Throwable cause) {
        super("not readable as " + expected, cause);
    }
}
