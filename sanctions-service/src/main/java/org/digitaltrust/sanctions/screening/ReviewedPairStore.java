package org.digitaltrust.sanctions.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.sanctions.review.Review;
import org.jspecify.annotations.Nullable;

/** Reviewed pairs in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
class ReviewedPairStore {

    private static final String PUT = """
            insert into reviewed_pair (id, party, name, birth_year, subject_id, record, reviewed_by, reviewed_at, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint reviewed_once do update
            set record = excluded.record, reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at,
                note = excluded.note
            returning id
            """;
    private static final String SHOWN = "select id, name, birth_year, subject_id, note, reviewed_at from reviewed_pair";
    private static final String ONE = SHOWN + " where party = ? and id = ?";
    private static final String PAGE = SHOWN + " where party = ? and id > ? order by id limit ?";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))";
    private static final String OTHERS = """
            select count(*) from reviewed_pair
            where party = ? and subject_id = ? and (name <> ? or birth_year is distinct from ?)
            """;
    private static final String REMOVE = "delete from reviewed_pair where party = ? and id = ? returning subject_id";

    private final DataSource database;

    ReviewedPairStore(DataSource database) {
        this.database = database;
    }

    /**
     * Adds a finding, or renews the same one.
     *
     * @param id for a new one
     * @return the id it is kept under
     */
    UUID put(UUID id, Review it, String by, Instant at, @Nullable String note) {
        return query(
                        PUT,
                        row -> row.getObject(1, UUID.class),
                        id,
                        it.party(),
                        it.name(),
                        it.birthYear(),
                        it.subjectId(),
                        it.record(),
                        by,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        note)
                .getFirst();
    }

    /** How many other findings this party has about the subject. Until the transaction ends it cannot add any elsewhere. */
    int others(Review it) {
        query(ONE_AT_A_TIME, row -> it, it.party(), it.subjectId().toString());
        return query(OTHERS, row -> row.getInt(1), it.party(), it.subjectId(), it.name(), it.birthYear())
                .getFirst();
    }

    Optional<ReviewedPair> find(String party, UUID id) {
        return query(ONE, ReviewedPairStore::pair, party, id).stream().findFirst();
    }

    /** In order of their ids, one more than the page holds. */
    List<ReviewedPair> page(String party, PageRequest page) {
        return query(PAGE, ReviewedPairStore::pair, party, page.after(), page.limit() + 1);
    }

    /** @return the subject; empty if this party has no such finding */
    Optional<UUID> remove(String party, UUID id) {
        return query(REMOVE, it -> it.getObject(1, UUID.class), party, id).stream()
                .findFirst();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reading<T> reading, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reviewed pairs could not be read or written", e);
        }
    }

    private static ReviewedPair pair(ResultSet row) throws SQLException {
        return new ReviewedPair(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, Integer.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
