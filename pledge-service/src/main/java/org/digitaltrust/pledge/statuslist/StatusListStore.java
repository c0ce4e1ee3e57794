package org.digitaltrust.pledge.statuslist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/** Lists and their entries. Every call belongs to the caller's transaction, if there is one. */
@ApplicationScoped
class StatusListStore {

    /** Beyond that chance would try too often before it finds a bit that is free. */
    static final int CAPACITY = Bitstring.LENGTH / 2;

    private static final String LOCK_OPEN = """
            select id from status_list where purpose = ? and taken < ? order by number limit 1 for update
            """;
    private static final String OPEN = """
            insert into status_list (id, purpose, number, changed_at)
            select ?, ?, coalesce(max(number), 0) + 1, ? from status_list where purpose = ?
            having not coalesce(bool_or(taken < ?), false)
            on conflict (purpose, number) do nothing
            """;
    private static final String TAKE = """
            insert into status_entry (credential_id, purpose, list_id, list_index, changed_at) values (?, ?, ?, ?, ?)
            on conflict on constraint one_credential_per_bit do nothing
            """;
    private static final String SET = """
            update status_entry set raised = ?, changed_at = ?
            where credential_id = ? and purpose = ? and raised <> ?
            """;
    private static final String BITS = """
            select purpose, list_id, list_index, raised from status_entry where credential_id = ? order by purpose
            """;
    private static final String VERSION = "select version from status_list where id = ?";
    // One statement, so that version and bits are of one moment.
    private static final String CONTENT = """
            select l.purpose, l.version, l.changed_at, e.list_index, e.credential_id
            from status_list l left join status_entry e on e.list_id = l.id and e.raised
            where l.id = ?
            """;

    private final DataSource database;

    StatusListStore(DataSource database) {
        this.database = database;
    }

    /** A bit of a credential, and whether it is set. */
    record Entry(StatusBit bit, boolean raised) {}

    /** The list that still has room, locked: who takes a bit at the same time waits. */
    Optional<UUID> lockOpen(Purpose purpose) {
        return run(LOCK_OPEN, statement -> {
            statement.setString(1, purpose.name());
            statement.setInt(2, CAPACITY);
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }

    /** Begins another list, unless there is one with room or somebody else has just begun one. */
    void open(UUID id, Purpose purpose, Instant now) {
        run(OPEN, statement -> {
            statement.setObject(1, id);
            statement.setString(2, purpose.name());
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setString(4, purpose.name());
            statement.setInt(5, CAPACITY);
            return statement.executeUpdate();
        });
    }

    /** Whether the bit was free. */
    boolean take(UUID credential, StatusBit bit, Instant now) {
        return run(TAKE, statement -> {
            statement.setObject(1, credential);
            statement.setString(2, bit.purpose().name());
            statement.setObject(3, bit.list());
            statement.setInt(4, bit.index());
            statement.setTimestamp(5, Timestamp.from(now));
            return statement.executeUpdate() == 1;
        });
    }

    void set(UUID credential, Purpose purpose, boolean on, Instant now) {
        run(SET, statement -> {
            statement.setBoolean(1, on);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setObject(3, credential);
            statement.setString(4, purpose.name());
            statement.setBoolean(5, on);
            return statement.executeUpdate();
        });
    }

    List<Entry> entries(UUID credential) {
        return run(BITS, statement -> {
            statement.setObject(1, credential);
            var entries = new ArrayList<Entry>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var purpose = Purpose.valueOf(found.getString(1));
                    var bit = new StatusBit(purpose, found.getObject(2, UUID.class), found.getInt(3));
                    entries.add(new Entry(bit, found.getBoolean(4)));
                }
            }
            return entries;
        });
    }

    /** Empty if there is no such list. */
    OptionalLong version(UUID list) {
        return run(VERSION, statement -> {
            statement.setObject(1, list);
            try (var found = statement.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    Optional<ListContent> content(UUID list) {
        return run(CONTENT, statement -> {
            statement.setObject(1, list);
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.of(content(list, found)) : Optional.empty();
            }
        });
    }

    private static ListContent content(UUID list, ResultSet first) throws SQLException {
        var purpose = Purpose.valueOf(first.getString(1));
        var version = first.getLong(2);
        var changedAt = first.getTimestamp(3).toInstant();
        var raised = new HashMap<Integer, UUID>();
        do {
            var credential = first.getObject(5, UUID.class);
            if (credential != null) {
                raised.put(first.getInt(4), credential);
            }
        } while (first.next());
        return new ListContent(list, purpose, version, changedAt, raised);
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("status lists not read or written", e);
        }
    }
}
