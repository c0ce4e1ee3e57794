package org.digitaltrust.evidence.merkle;

/** The hashes of the complete subtrees of a log: what is kept of it, and never changes again. */
@FunctionalInterface
public interface Nodes {
    /**
     * The hash over the {@code 2^level} entries from {@code index * 2^level} on.
     *
     * @param level 0 for the leaves
     */
    Hash hash(int level, long index);
}
