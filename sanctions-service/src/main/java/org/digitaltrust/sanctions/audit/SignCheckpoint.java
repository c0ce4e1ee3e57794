package org.digitaltrust.sanctions.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;
import org.digitaltrust.evidence.Verifier;
import org.digitaltrust.evidence.merkle.Log;
import org.digitaltrust.sanctions.receipt.Receipts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs what the log is now, unless that is what was signed last. */
@ApplicationScoped
class SignCheckpoint {

    private static final String LOCK = "select size from audit_log for update skip locked";

    private final DataSource database;
    private final Receipts keys;
    private final Clock clock;
    private final String origin;

    SignCheckpoint(
            DataSource database, Receipts keys, Clock clock, @ConfigProperty(name = "public-origin") String origin) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.origin = origin;
    }

    @Transactional(rollbackOn = SQLException.class)
    void once() throws SQLException {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(LOCK);
                var size = lock.executeQuery()) {
            if (size.next() && size.getLong(1) > CheckpointStore.latest(connection)) {
                CheckpointStore.keep(connection, signed(connection, size.getLong(1)));
            }
        }
    }

    private Checkpoint signed(Connection connection, long size) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var root = new Log(new AuditNodes(connection)).root(size);
        var content = Map.of("origin", origin, "size", size, "root", root.toString(), "at", at.toString());
        return new Checkpoint(size, at, root, keys.sign(Verifier.CHECKPOINT, content));
    }
}
