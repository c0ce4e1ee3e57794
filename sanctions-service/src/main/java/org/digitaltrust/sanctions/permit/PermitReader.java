package org.digitaltrust.sanctions.permit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.restriction.Period;

/**
 * Reads permits that are not revoked, on the connection of the caller's snapshot. A permit for a restriction that was varied
 * goes on as one for the restriction that stands in its place.
 */
public final class PermitReader {

    /** Each restriction that stands, with itself and all that it took the place of. */
    private static final String PERMITS = """
            with recursive line (standing, id, supersedes) as (
                select id, id, supersedes from restriction where confirmed_at is not null and ended_at is null%s
                union all
                select line.standing, r.id, r.supersedes from line join restriction r on r.id = line.supersedes)
            select p.id, line.standing, p.carve_out, p.programme, p.valid_from, p.valid_until,
                   p.used_by, p.used_medium, p.used_activity, p.used_time, p.issued_to
            from line join permit p on p.restriction_id = line.id where p.revoked_at is null
            """;

    private static final String EVERY = PERMITS.formatted("");
    private static final String THESE = PERMITS.formatted(" and id = any(?)");

    private PermitReader() {}

    public static List<Permit> all(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(EVERY)) {
            return read(statement);
        }
    }

    /** Those for these restrictions, as far as they stand. */
    public static List<Permit> of(Connection connection, Collection<UUID> restrictions) throws SQLException {
        if (restrictions.isEmpty()) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(THESE)) {
            statement.setArray(1, connection.createArrayOf("uuid", restrictions.toArray()));
            return read(statement);
        }
    }

    private static List<Permit> read(PreparedStatement statement) throws SQLException {
        try (var found = statement.executeQuery()) {
            var permits = new ArrayList<Permit>();
            while (found.next()) {
                permits.add(permit(found));
            }
            return permits;
        }
    }

    private static Permit permit(ResultSet row) throws SQLException {
        var used = row.getString(7) == null
                ? null
                : new Permit.Appearance(row.getString(7), row.getString(8), row.getString(9), time(row, 10));
        return new Permit(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(11),
                new Period(time(row, 5), time(row, 6)),
                used);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
