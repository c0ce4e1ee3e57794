package org.digitaltrust.evidence.merkle;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a log as it was at any size, from what is kept of it. RFC 6962, section 2.1. */
public final class Log {

    private final Nodes nodes;

    public Log(Nodes nodes) {
        this.nodes = nodes;
    }

    /** @param size how many entries it has */
    public Hash root(long size) {
        return size == 0 ? Hash.ofNothing() : hash(0, size);
    }

    /**
     * Shows that an entry is among the first so many (section 2.1.1), with at most as many hashes as the tree is high.
     *
     * @throws IllegalArgumentException if it is not
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("of %d entries there is none with index %d".formatted(size, index));
        }
        var path = new ArrayList<Hash>();
        include(index, 0, size, path);
        return path;
    }

    private void include(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = middle(from, to);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /**
     * Shows that the log of the second size begins with that of the first (section 2.1.2), with at most one hash more than the
     * tree is high. Empty where that needs no proof: both are the same, or the first has no entries.
     *
     * @throws IllegalArgumentException if the first is larger
     */
    public List<Hash> consistency(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("a log of %d entries has no beginning of %d".formatted(second, first));
        }
        var path = new ArrayList<Hash>();
        if (first > 0 && first < second) {
            continueFrom(first, 0, second, true, path);
        }
        return path;
    }

    /** @param known whether the first log's own root is the hash of this part */
    private void continueFrom(long first, long from, long to, boolean known, List<Hash> path) {
        if (first == to) {
            if (!known) {
                path.add(hash(from, to));
            }
            return;
        }
        var middle = middle(from, to);
        if (first <= middle) {
            continueFrom(first, from, middle, known, path);
            path.add(hash(middle, to));
        } else {
            continueFrom(first, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    /** Of entries {@code [from, to)}, a part into which the tree is split. */
    private Hash hash(long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            var level = Long.numberOfTrailingZeros(count);
            return nodes.hash(level, from >> level);
        }
        var middle = middle(from, to);
        return Hash.ofNode(hash(from, middle), hash(middle, to));
    }

    /** Where a part is split: after the largest power of two that is smaller than it. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
