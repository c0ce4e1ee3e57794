package org.digitaltrust.sanctions.subject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.digitaltrust.outbox.Follower;
import org.digitaltrust.sanctions.schema.Migrations;
import org.digitaltrust.sanctions.subject.SealedNames.Opening;
import org.jboss.logging.Logger;

/**
 * Seals names anew that only the previous key opens, so that it can be destroyed. Looks again every hour, because a replica
 * that does not know the new key yet may still add some; what is done already is left as it is.
 */
@ApplicationScoped
class ResealNames {

    private static final Logger LOG = Logger.getLogger(ResealNames.class);
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 100;

    /** Where names lie sealed for the id of their row: those of subjects, and those that decisions brought. */
    private static final List<String> TABLES = List.of("sealed_name", "external_decision");

    private final AgroalDataSource dataSource;
    private final Migrations migrations;
    private final SealedNames sealedNames;
    private final Follower follower;

    ResealNames(AgroalDataSource dataSource, Migrations migrations, SealedNames sealedNames) {
        this.dataSource = dataSource;
        this.migrations = migrations;
        this.sealedNames = sealedNames;
        this.follower = new Follower("reseal-names", BETWEEN, this::look);
    }

    void start(@Observes StartupEvent event) {
        if (sealedNames.hasPreviousKey()) {
            follower.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (sealedNames.hasPreviousKey()) {
            follower.close();
        }
    }

    boolean look() throws SQLException {
        migrations.ensure();
        try (var connection = dataSource.getConnection()) {
            for (var table : TABLES) {
                reseal(connection, table);
            }
        }
        return false;
    }

    private void reseal(Connection connection, String table) throws SQLException {
        var done = 0;
        var rows = sealedOtherwise(connection, table, FIRST);
        while (!rows.isEmpty()) {
            for (var row : rows.entrySet()) {
                // What no key opens stays as it is: the key may come back.
                if (sealedNames.open(row.getKey(), row.getValue()) instanceof Opening.Opened(var names)) {
                    done += replace(connection, table, row, sealedNames.seal(row.getKey(), names));
                }
            }
            rows = sealedOtherwise(connection, table, rows.lastEntry().getKey());
        }
        if (done > 0) {
            LOG.infof("names sealed anew table=%s rows=%d", table, done);
        }
    }

    /** By their ids, in order. */
    private SequencedMap<UUID, byte[]> sealedOtherwise(Connection connection, String table, UUID after)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select id, sealed from %s
                where id > ? and sealed is not null and substring(sealed from 1 for octet_length(?)) <> ?
                order by id limit ?
                """.formatted(table))) {
            statement.setObject(1, after);
            statement.setBytes(2, sealedNames.currentKeyId());
            statement.setBytes(3, sealedNames.currentKeyId());
            statement.setInt(4, AT_ONCE);
            try (var found = statement.executeQuery()) {
                var rows = new LinkedHashMap<UUID, byte[]>();
                while (found.next()) {
                    rows.put(found.getObject(1, UUID.class), found.getBytes(2));
                }
                return rows;
            }
        }
    }

    private static int replace(Connection connection, String table, Map.Entry<UUID, byte[]> row, byte[] sealed)
            throws SQLException {
        try (var statement =
                connection.prepareStatement("update %s set sealed = ? where id = ? and sealed = ?".formatted(table))) {
            statement.setBytes(1, sealed);
            statement.setObject(2, row.getKey());
            statement.setBytes(3, row.getValue());
            return statement.executeUpdate();
        }
    }
}
