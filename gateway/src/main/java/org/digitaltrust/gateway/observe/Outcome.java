package org.digitaltrust.gateway.observe;

/** How a request ended, as coarse as figures need it. */
enum Outcome {
    INFORMED("1xx"),
    SUCCEEDED("2xx"),
    REDIRECTED("3xx"),
    REFUSED("4xx"),
    FAILED("5xx"),
    /** The client went away before there was an answer. */
    GONE("gone");

    private static final Outcome[] BY_HUNDRED = {GONE, INFORMED, SUCCEEDED, REDIRECTED, REFUSED, FAILED};

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    static Outcome of(int status) {
        int hundred = status / 100;
        return hundred < BY_HUNDRED.length ? BY_HUNDRED[hundred] : FAILED;
    }

    /** As it stands in the label {@code status}. */
    String label() {
        return label;
    }

    boolean isGood() {
        return this == INFORMED || this == SUCCEEDED || this == REDIRECTED;
    }
}
