package org.digitaltrust.evidence;

import java.io.Serial;

/**
 * A number that the canonical form (RFC 8785) cannot tell from its neighbours: whole and beyond 2^53, or too large for a double.
 * It is refused, since it would be signed as another one.
 */
public final class UncanonicalNumber extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    UncanonicalNumber() {
        super("a whole number beyond 2^53 or one that is too large; write it as text");
    }
}
