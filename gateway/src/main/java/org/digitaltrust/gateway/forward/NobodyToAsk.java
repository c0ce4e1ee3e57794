package org.digitaltrust.gateway.forward;

/** All instances of a service have enough to do, or have failed too often. Says how long it may last, and needs no trace. */
final class NobodyToAsk extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long retryAfter;

    NobodyToAsk(String upstream, long retryAfter) {
        super("nobody to ask at " + upstream, null, false, false);
        this.retryAfter = retryAfter;
    }

    /** Seconds. */
    long retryAfter() {
        return retryAfter;
    }
}
