package org.digitaltrust.sanctions.restriction;

import java.util.List;

/** One dimension of a scope: everything, or only what is listed. A list is never empty. */
public sealed interface Dimension {

    /** Everything in this dimension. */
    record All() implements Dimension {
        private static final All SHARED = new All();
    }

    /**
     * Only these codes, sorted, each once. They are few and of one vocabulary, so that their texts are shared and a list is
     * searched faster than a tree.
     */
    record Only(List<String> codes) implements Dimension {
        public Only {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("a dimension that covers nothing restricts nothing");
            }
            codes = codes.stream().map(String::intern).distinct().sorted().toList();
        }
    }

    static Dimension all() {
        return All.SHARED;
    }

    static Dimension only(List<String> codes) {
        return new Only(codes);
    }

    default boolean covers(String code) {
        return switch (this) {
            case All all -> true;
            case Only only -> only.codes().contains(code);
        };
    }
}
