package org.digitaltrust.sanctions.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads reviews, on the connection of the caller's snapshot. */
public final class ReviewReader {

    private static final String EVERY = "select subject_id, party, name, birth_year, record from reviewed_pair";
    private static final String THESE = EVERY + " where subject_id = any(?)";

    private ReviewReader() {}

    public static List<Review> all(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(EVERY)) {
            return read(statement);
        }
    }

    /** Those about these subjects. */
    public static List<Review> of(Connection connection, Collection<UUID> subjects) throws SQLException {
        try (var statement = connection.prepareStatement(THESE)) {
            statement.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            return read(statement);
        }
    }

    private static List<Review> read(PreparedStatement statement) throws SQLException {
        try (var found = statement.executeQuery()) {
            var reviews = new ArrayList<Review>();
            while (found.next()) {
                reviews.add(new Review(
                        found.getObject(1, UUID.class),
                        found.getString(2),
                        found.getString(3),
                        found.getObject(4, Integer.class),
                        found.getString(5)));
            }
            return reviews;
        }
    }
}
