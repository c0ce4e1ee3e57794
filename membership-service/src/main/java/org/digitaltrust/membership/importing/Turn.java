package org.digitaltrust.membership.importing;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The right to import, which one process has at a time. It is a lock in the database, held by a transaction of its own: it
 * ends when it is closed, and also when this process is killed.
 */
final class Turn implements AutoCloseable {

    private final Connection connection;

    Turn(Connection connection) {
        this.connection = connection;
    }

    /** Fails where the database has let go of us. */
    void confirm() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
