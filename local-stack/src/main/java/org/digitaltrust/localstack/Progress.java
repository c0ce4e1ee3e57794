package org.digitaltrust.localstack;

/** Told what has just become ready. */
@FunctionalInterface
public interface Progress {
    void ready(String what);

    /** Tells nobody. */
    static Progress silent() {
        return _ -> {};
    }
}
