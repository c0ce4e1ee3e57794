package org.digitaltrust.sanctions.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.digitaltrust.evidence.merkle.Hash;

/** Checkpoints in the database, which are never taken back. */
@ApplicationScoped
class CheckpointStore {

    private static final String AFTER =
            "select size, at, root, evidence from audit_checkpoint where size > ? order by size limit ?";
    private static final String LATEST = "select coalesce(max(size), 0) from audit_checkpoint";
    private static final String KEEP = "insert into audit_checkpoint (size, at, root, evidence) values (?, ?, ?, ?)";

    private final DataSource database;

    CheckpointStore(DataSource database) {
        this.database = database;
    }

    /** Those of larger sizes, the smallest first. */
    List<Checkpoint> after(long size, int most) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, size);
            statement.setInt(2, most);
            try (var found = statement.executeQuery()) {
                var checkpoints = new ArrayList<Checkpoint>();
                while (found.next()) {
                    checkpoints.add(new Checkpoint(
                            found.getLong(1),
                            found.getObject(2, OffsetDateTime.class).toInstant(),
                            Hash.of(found.getBytes(3)),
                            found.getString(4)));
                }
                return checkpoints;
            }
        }
    }

    /** Of how many entries the latest one is; 0 if there is none. */
    static long latest(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LATEST);
                var found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    static void keep(Connection connection, Checkpoint checkpoint) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, checkpoint.size());
            statement.setObject(2, checkpoint.at().atOffset(ZoneOffset.UTC));
            statement.setBytes(3, checkpoint.root().toBytes());
            statement.setString(4, checkpoint.evidence());
            statement.executeUpdate();
        }
    }
}
