package org.digitaltrust.evidence.merkle;

import java.util.ArrayList;
import java.util.List;

/** What is to be kept when an entry is added to a log. */
public final class Growth {

    /** The hash of a complete subtree, as {@link Nodes#hash} names it. */
    public record Node(int level, long index, Hash hash) {}

    private Growth() {}

    /**
     * The subtrees that are complete with this entry, the leaf first.
     *
     * @param index of the entry, which is the number of those before it
     * @param before the subtrees that were complete before
     */
    public static List<Node> by(long index, Hash leaf, Nodes before) {
        var complete = new ArrayList<Node>();
        var node = new Node(0, index, leaf);
        complete.add(node);
        while (node.index() % 2 == 1) {
            var left = before.hash(node.level(), node.index() - 1);
            node = new Node(node.level() + 1, node.index() / 2, Hash.ofNode(left, node.hash()));
            complete.add(node);
        }
        return complete;
    }
}
