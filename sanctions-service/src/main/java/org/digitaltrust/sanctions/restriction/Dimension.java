package org.digitaltrust.sanctions.restriction;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One dimension of a scope: everything, or only what is listed. A list is never empty. */
public sealed interface Dimension {

    /** Everything in this dimension. */
    record All() implements Dimension {}

    /** Only these codes. */
    record Only(SortedSet<String> codes) implements Dimension {
        public Only {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("a dimension that covers nothing restricts nothing");
            }
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }

    static Dimension all() {
        return new All();
    }

    static Dimension only(List<String> codes) {
        return new Only(new TreeSet<>(codes));
    }

    default boolean covers(String code) {
        return switch (this) {
            case All all -> true;
            case Only only -> only.codes().contains(code);
        };
    }
}
