package org.digitaltrust.chassis.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.digitaltrust.chassis.sealing.KeyWrapping.UnknownMasterKey;

/** The keys of keyed hashes, wrapped like those of persons, so that the master key can change and the hashes stay. */
@ApplicationScoped
public class HashKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private static final String ADD = """
            insert into hash_key (name, master_key, wrapped, created_at) values (?, ?, ?, ?) on conflict (name) do nothing
            """;
    private static final String FIND = "select master_key, wrapped from hash_key where name = ?";

    private final DataSource database;
    private final KeyWrapping wrapping;
    private final Clock clock;

    HashKeys(DataSource database, KeyWrapping wrapping, Clock clock) {
        this.database = database;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /** In a transaction of its own: a hash must not outlive its key because somebody else's change was undone. */
    @Transactional(TxType.REQUIRES_NEW)
    KeyedHash named(String name) {
        try (var connection = database.getConnection()) {
            return named(connection, wrapping, name, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("key of a hash not read", e);
        }
    }

    /** For a migration, which has a connection of its own. Makes the key if there is none. */
    public static KeyedHash named(Connection connection, KeyWrapping wrapping, String name, Instant at)
            throws SQLException {
        add(connection, wrapping, name, at);
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                found.next();
                return new KeyedHash(wrapping.unwrap(found.getString(1), boundTo(name), found.getBytes(2)));
            }
        } catch (UnknownMasterKey e) {
            throw new IllegalStateException("key of a hash not unwrapped name=" + name, e);
        }
    }

    private static void add(Connection connection, KeyWrapping wrapping, String name, Instant at) throws SQLException {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, name);
            statement.setString(2, wrapping.current());
            statement.setBytes(3, wrapping.wrap(boundTo(name), key));
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    static String boundTo(String name) {
        return "hash/" + name;
    }
}
