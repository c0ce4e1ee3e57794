package org.digitaltrust.chassis.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.sealing.KeyWrapping.UnknownMasterKey;
import org.jboss.logging.Logger;

/**
 * Wraps anew what another master key than the one in force has wrapped, so that the other can be destroyed. The keys
 * themselves stay, and so does everything they have sealed. Several replicas may do it at once, and again: each row is
 * replaced only as it was read.
 */
@ApplicationScoped
public class RewrapKeys {

    private static final Logger LOG = Logger.getLogger(RewrapKeys.class);
    private static final UUID FIRST = new UUID(0, 0);

    private static final String PERSONS = """
            select person_id, master_key, wrapped from person_key
            where person_id > ? and wrapped is not null and master_key <> ? order by person_id limit 100
            """;
    private static final String REPLACE_PERSONS = """
            update person_key set master_key = ?, wrapped = ? where person_id = ? and master_key = ? and wrapped = ?
            """;
    private static final String HASHES = "select name, master_key, wrapped from hash_key where master_key <> ?";
    private static final String REPLACE_HASHES = """
            update hash_key set master_key = ?, wrapped = ? where name = ? and master_key = ? and wrapped = ?
            """;

    private final DataSource database;
    private final KeyWrapping wrapping;

    public RewrapKeys(DataSource database, KeyWrapping wrapping) {
        this.database = database;
        this.wrapping = wrapping;
    }

    /** What came of one look at all keys. */
    public record Outcome(int wrappedAnew, int unknown) {}

    private static final class Wrapped {
        final Object id;
        final String boundTo;
        final String master;
        final byte[] bytes;

        Wrapped(Object id, String boundTo, String master, byte[] bytes) {
            this.id = id;
            this.boundTo = boundTo;
            this.master = master;
            this.bytes = bytes;
        }
    }

    /** Call it outside of a transaction: each key is done for itself. What no master key opens stays as it is, and is told. */
    public Outcome all() {
        try (var connection = database.getConnection()) {
            var outcome = rewrap(connection, REPLACE_HASHES, hashes(connection));
            var after = FIRST;
            var persons = persons(connection, after);
            while (!persons.isEmpty()) {
                outcome = sum(outcome, rewrap(connection, REPLACE_PERSONS, persons));
                after = (UUID) persons.getLast().id;
                persons = persons(connection, after);
            }
            tell(outcome);
            return outcome;
        } catch (SQLException e) {
            throw new IllegalStateException("keys not wrapped anew", e);
        }
    }

    private static void tell(Outcome outcome) {
        if (outcome.wrappedAnew() > 0) {
            LOG.infof("keys wrapped anew keys=%d", outcome.wrappedAnew());
        }
        if (outcome.unknown() > 0) {
            LOG.errorf("keys that no configured master key opens keys=%d", outcome.unknown());
        }
    }

    private static Outcome sum(Outcome one, Outcome other) {
        return new Outcome(one.wrappedAnew() + other.wrappedAnew(), one.unknown() + other.unknown());
    }

    private List<Wrapped> persons(Connection connection, UUID after) throws SQLException {
        try (var statement = connection.prepareStatement(PERSONS)) {
            statement.setObject(1, after);
            statement.setString(2, wrapping.current());
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Wrapped>();
                while (found.next()) {
                    var person = found.getObject(1, UUID.class);
                    rows.add(new Wrapped(person, PersonKeys.boundTo(person), found.getString(2), found.getBytes(3)));
                }
                return rows;
            }
        }
    }

    private List<Wrapped> hashes(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HASHES)) {
            statement.setString(1, wrapping.current());
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Wrapped>();
                while (found.next()) {
                    var name = found.getString(1);
                    rows.add(new Wrapped(name, HashKeys.boundTo(name), found.getString(2), found.getBytes(3)));
                }
                return rows;
            }
        }
    }

    private Outcome rewrap(Connection connection, String replace, List<Wrapped> rows) throws SQLException {
        var done = 0;
        var unknown = 0;
        try (var statement = connection.prepareStatement(replace)) {
            for (var row : rows) {
                try {
                    var key = wrapping.unwrap(row.master, row.boundTo, row.bytes);
                    statement.setString(1, wrapping.current());
                    statement.setBytes(2, wrapping.wrap(row.boundTo, key));
                    statement.setObject(3, row.id);
                    statement.setString(4, row.master);
                    statement.setBytes(5, row.bytes);
                    done += statement.executeUpdate();
                } catch (UnknownMasterKey e) {
                    unknown++;
                    LOG.debugf("key not unwrapped of=%s cause=%s", row.boundTo, e.getMessage());
                }
            }
        }
        return new Outcome(done, unknown);
    }
}
