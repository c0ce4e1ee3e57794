package org.digitaltrust.membership.importing;

/** A line of a file; the first one is 1. */
sealed interface Line {

    long number();

    record Text(long number, String text) implements Line {}

    /** One that nobody can read as text. */
    record Unreadable(long number, String why) implements Line {}
}
