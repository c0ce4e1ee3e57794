package org.digitaltrust.membership.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Gives the turn to one import after the other. */
@ApplicationScoped
class Turns {

    private static final String TAKE = "select only_row from import_turn for update skip locked";
    // Whoever has the turn says so with each batch of lines; one that has fallen silent loses it.
    private static final String BOUND = "set local idle_in_transaction_session_timeout = '5min'";

    private final DataSource database;

    Turns(DataSource database) {
        this.database = database;
    }

    /** Empty where somebody has it. Not within a transaction, since it outlives that. */
    Optional<Turn> take() {
        try {
            var connection = database.getConnection();
            try {
                return take(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("turn to import not taken", e);
        }
    }

    private static Optional<Turn> take(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var turn = new Turn(connection);
        try (var statement = connection.createStatement()) {
            statement.execute(BOUND);
            try (var found = statement.executeQuery(TAKE)) {
                if (found.next()) {
                    return Optional.of(turn);
                }
            }
        }
        turn.close();
        return Optional.empty();
    }
}
