package org.digitaltrust.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reading the outbox in order. What a version shows is never followed by a lower one. */
public final class OutboxLog {

    private static final String READ = """
            select version, key, cause, topic, payload, traceparent, at from outbox
            where version > ? order by version limit ?
            """;
    private static final String HEAD = "select version from outbox_head";

    private OutboxLog() {}

    public static List<OutboxRow> after(Connection connection, long version, int most) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setLong(1, version);
            statement.setInt(2, most);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            }
        }
    }

    /** The last version that is visible to this transaction. */
    public static long head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD);
                var found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private static OutboxRow row(ResultSet found) throws SQLException {
        return new OutboxRow(
                found.getLong(1),
                found.getObject(2, UUID.class),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                found.getObject(7, OffsetDateTime.class).toInstant());
    }
}
