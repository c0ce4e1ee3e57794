package org.digitaltrust.membership.privacy;

import java.util.List;
import java.util.UUID;

/** What came of asking to be erased. */
sealed interface Asking {

    /** Carried out, or noted until it can be. */
    record Noted(UUID request) implements Asking {}

    /** The relation still goes on. */
    record NotEnded(List<FirstStep> first) implements Asking {
        public NotEnded {
            first = List.copyOf(first);
        }
    }
}
