package org.digitaltrust.sanctions.evaluation;

/** A permission rests on a permit that could not be used up. Whoever asked alone gets 503 for the cause. */
final class PermitUnavailable extends RuntimeException {
    PermitUnavailable(RuntimeException cause) {
        super("a permit could not be used up", cause);
    }
}
