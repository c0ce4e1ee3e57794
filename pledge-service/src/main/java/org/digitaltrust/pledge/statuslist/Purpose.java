package org.digitaltrust.pledge.statuslist;

import java.util.Locale;

/** What a bit of a list says. */
public enum Purpose {
    /** For ever. */
    REVOCATION,
    /** Until it is taken back. */
    SUSPENSION;

    /** As it is written in lists and in the credentials that refer to them. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isReversible() {
        return this == SUSPENSION;
    }
}
