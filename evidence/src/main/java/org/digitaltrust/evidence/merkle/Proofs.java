package org.digitaltrust.evidence.merkle;

import java.util.Iterator;
import java.util.List;

/** Verifies proofs with nothing but roots that somebody signed. RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class Proofs {

    private Proofs() {}

    /** Whether an entry is the one with this index among so many, of which that is the root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                var up = node % 2 == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the log of the second size and root begins with all entries of the first. */
    public static boolean continues(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(Hash.ofNothing());
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        // What is a power of two is a subtree of its own, and its root begins the path unsaid.
        var hashes = path.iterator();
        if (Long.bitCount(first) == 1) {
            return climb(first, firstRoot, second, hashes, firstRoot, secondRoot);
        }
        return hashes.hasNext() && climb(first, firstRoot, second, hashes, hashes.next(), secondRoot);
    }

    private static boolean climb(
            long first, Hash firstRoot, long second, Iterator<Hash> path, Hash start, Hash secondRoot) {
        var up = Long.numberOfTrailingZeros(~(first - 1));
        var node = (first - 1) >> up;
        var last = (second - 1) >> up;
        var old = start;
        var now = start;
        while (path.hasNext()) {
            if (last == 0) {
                return false;
            }
            var sibling = path.next();
            if (node % 2 == 1 || node == last) {
                old = Hash.ofNode(sibling, old);
                now = Hash.ofNode(sibling, now);
                var over = node % 2 == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= over;
                last >>= over;
            } else {
                now = Hash.ofNode(now, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(firstRoot) && now.equals(secondRoot);
    }
}
