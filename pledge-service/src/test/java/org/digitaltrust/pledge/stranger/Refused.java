package org.digitaltrust.pledge.stranger;

/** What a stranger does not believe, and why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String why) {
        super(why);
    }

    public Refused(String why, Throwable cause) {
        super(why, cause);
    }
}
