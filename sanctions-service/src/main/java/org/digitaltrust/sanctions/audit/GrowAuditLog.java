package org.digitaltrust.sanctions.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.evidence.merkle.Growth;
import org.digitaltrust.evidence.merkle.Hash;

/** Makes leaves of entries that have none, one replica at a time. */
@ApplicationScoped
class GrowAuditLog {

    // Whoever does not get it leaves the work to who has it.
    private static final String LOCK = "select size from audit_log for update skip locked";
    private static final String WAITING = """
            select e.id, e.hash from audit_waiting w join audit_entry e on e.id = w.entry_id
            order by w.place limit ?
            """;
    private static final String LEAF = "insert into audit_leaf (index, entry_id) values (?, ?)";
    private static final String DONE = "delete from audit_waiting where entry_id = any(?)";
    private static final String SIZE = "update audit_log set size = ?";

    /** @param leaf the hash of the entry's leaf */
    private record Waiting(UUID id, Hash leaf) {}

    private final DataSource database;
    private final AuditConfig config;

    GrowAuditLog(DataSource database, AuditConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Whether there may be more. */
    @Transactional(rollbackOn = SQLException.class)
    boolean once() throws SQLException {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(LOCK);
                var size = lock.executeQuery()) {
            return size.next() && grow(connection, size.getLong(1));
        }
    }

    private boolean grow(Connection connection, long size) throws SQLException {
        var waiting = waiting(connection);
        if (waiting.isEmpty()) {
            return false;
        }
        var nodes = new AuditNodes(connection);
        var index = size;
        try (var leaf = connection.prepareStatement(LEAF)) {
            for (var it : waiting) {
                nodes.add(Growth.by(index, it.leaf(), nodes));
                leaf.setLong(1, index);
                leaf.setObject(2, it.id());
                leaf.addBatch();
                index++;
            }
            leaf.executeBatch();
        }
        nodes.keep();
        settle(connection, waiting, index);
        return waiting.size() == config.leavesAtOnce();
    }

    private List<Waiting> waiting(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(WAITING)) {
            statement.setInt(1, config.leavesAtOnce());
            try (var found = statement.executeQuery()) {
                var waiting = new ArrayList<Waiting>();
                while (found.next()) {
                    waiting.add(new Waiting(found.getObject(1, UUID.class), Hash.ofLeaf(found.getBytes(2))));
                }
                return waiting;
            }
        }
    }

    private static void settle(Connection connection, List<Waiting> done, long size) throws SQLException {
        try (var delete = connection.prepareStatement(DONE);
                var grown = connection.prepareStatement(SIZE)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", done.stream().map(Waiting::id).toArray()));
            delete.executeUpdate();
            grown.setLong(1, size);
            grown.executeUpdate();
        }
    }
}
