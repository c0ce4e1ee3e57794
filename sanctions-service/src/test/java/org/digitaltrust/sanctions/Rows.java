package org.digitaltrust.sanctions;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks into the tables, and writes where only the database may say no. */
public final class Rows {

    private final DataSource database;

    public Rows(DataSource database) {
        this.database = database;
    }

    public long count(String query, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) " + query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int change(String statement, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        }
    }
}
