package org.digitaltrust.pledge.code;

/** What can be done to a version; the word is also the last part of the path that does it. */
enum Step {
    CONSULTATION("consultation"),
    ADOPTION("adoption"),
    ENTRY_INTO_FORCE("entry-into-force");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
