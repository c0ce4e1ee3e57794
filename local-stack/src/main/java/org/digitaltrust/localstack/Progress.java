package org.digitaltrust.localstack;

/** Told in one line what has just happened. */
@FunctionalInterface
public interface Progress {
    void tell(String line);

    /** Tells nobody. */
    static Progress silent() {
        return _ -> {};
    }
}
