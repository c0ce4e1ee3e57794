package org.digitaltrust.sanctions.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrust.evidence.merkle.Growth.Node;
import org.digitaltrust.evidence.merkle.Hash;
import org.digitaltrust.evidence.merkle.Nodes;

/** The tree's hashes in the database, with those that are about to be kept there. For one transaction. */
final class AuditNodes implements Nodes {

    private static final String FIND = "select hash from audit_node where level = ? and index = ?";
    private static final String KEEP = "insert into audit_node (level, index, hash) values (?, ?, ?)";

    private record Place(int level, long index) {}

    private final Connection connection;
    private final Map<Place, Hash> known = new HashMap<>();
    private final List<Node> added = new ArrayList<>();

    AuditNodes(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Hash hash(int level, long index) {
        return known.computeIfAbsent(new Place(level, index), this::find);
    }

    private Hash find(Place place) {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, place.level());
            statement.setLong(2, place.index());
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("the audit log lacks " + place);
                }
                return Hash.of(found.getBytes(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("audit log not read", e);
        }
    }

    void add(List<Node> nodes) {
        nodes.forEach(it -> known.put(new Place(it.level(), it.index()), it.hash()));
        added.addAll(nodes);
    }

    void keep() throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            for (var node : added) {
                statement.setInt(1, node.level());
                statement.setLong(2, node.index());
                statement.setBytes(3, node.hash().toBytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        added.clear();
    }
}
