package org.digitaltrust.membership.importing;

/** How an import stands. */
enum ImportStatus {
    RUNNING,
    /** Every line was read. */
    COMPLETED,
    /** It was given up, since the file is wrong. */
    FAILED,
    /** It was broken off: by a stop, a crash, or a database that was away. The same file goes on where it ended. */
    INTERRUPTED
}
