package org.digitaltrust.evidence.merkle;

import java.util.ArrayList;
import java.util.List;

/** A log in memory. */
final class KeptNodes implements Nodes {

    private final List<List<Hash>> levels = new ArrayList<>();

    static KeptNodes of(List<byte[]> entries) {
        var nodes = new KeptNodes();
        entries.forEach(nodes::add);
        return nodes;
    }

    void add(byte[] entry) {
        var index = levels.isEmpty() ? 0 : levels.getFirst().size();
        for (var node : Growth.by(index, Hash.ofLeaf(entry), this)) {
            if (levels.size() == node.level()) {
                levels.add(new ArrayList<>());
            }
            levels.get(node.level()).add(node.hash());
        }
    }

    @Override
    public Hash hash(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }
}
