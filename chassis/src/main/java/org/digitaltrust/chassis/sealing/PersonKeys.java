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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.sealing.KeyWrapping.UnknownMasterKey;

/** The table of persons' keys. Keys are unwrapped for each use and never kept: one that is destroyed opens nothing any more. */
@ApplicationScoped
public class PersonKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private static final String ADD =
            "insert into person_key (person_id, master_key, wrapped, created_at) values (?, ?, ?, ?)";
    private static final String FIND = """
            select person_id, master_key, wrapped from person_key where person_id = any (?) and wrapped is not null
            """;
    private static final String DESTROY = """
            update person_key set master_key = null, wrapped = null, destroyed_at = ?
            where person_id = ? and wrapped is not null
            """;

    private final DataSource database;
    private final KeyWrapping wrapping;
    private final Clock clock;

    PersonKeys(DataSource database, KeyWrapping wrapping, Clock clock) {
        this.database = database;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /** Makes the key of each of these persons, who must have none yet. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, PersonKey> create(Collection<UUID> persons) {
        try (var connection = database.getConnection()) {
            return create(connection, wrapping, persons, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("keys of persons not made", e);
        }
    }

    /** The same for a migration, which has a connection of its own. */
    public static Map<UUID, PersonKey> create(
            Connection connection, KeyWrapping wrapping, Collection<UUID> persons, Instant at) throws SQLException {
        var made = new LinkedHashMap<UUID, PersonKey>();
        try (var statement = connection.prepareStatement(ADD)) {
            for (var person : persons) {
                var key = new byte[BYTES];
                RANDOM.nextBytes(key);
                statement.setObject(1, person);
                statement.setString(2, wrapping.current());
                statement.setBytes(3, wrapping.wrap(boundTo(person), key));
                statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                statement.addBatch();
                made.put(person, new PersonKey(person, key));
            }
            statement.executeBatch();
        }
        return made;
    }

    /** Empty where the person's key has been destroyed: whatever it sealed counts as erased. */
    public Optional<PersonKey> of(UUID person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /** Without those whose keys have been destroyed. */
    public Map<UUID, PersonKey> of(Collection<UUID> persons) {
        try (var connection = database.getConnection()) {
            return of(connection, wrapping, persons);
        } catch (SQLException e) {
            throw new IllegalStateException("keys of persons not read", e);
        }
    }

    /** The same for a migration, which has a connection of its own. */
    public static Map<UUID, PersonKey> of(Connection connection, KeyWrapping wrapping, Collection<UUID> persons)
            throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
            var keys = new LinkedHashMap<UUID, PersonKey>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var person = found.getObject(1, UUID.class);
                    keys.put(person, unwrap(wrapping, person, found.getString(2), found.getBytes(3)));
                }
            }
            return keys;
        }
    }

    private static PersonKey unwrap(KeyWrapping wrapping, UUID person, String master, byte[] wrapped) {
        try {
            return new PersonKey(person, wrapping.unwrap(master, boundTo(person), wrapped));
        } catch (UnknownMasterKey e) {
            throw new IllegalStateException("key of a person not unwrapped person=" + person, e);
        }
    }

    /**
     * Overwrites the key of a person and keeps when.
     *
     * @return whether there was one
     */
    @Transactional(TxType.MANDATORY)
    public boolean destroy(UUID person) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DESTROY)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setObject(2, person);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("key of a person not destroyed", e);
        }
    }

    static String boundTo(UUID person) {
        return "person/" + person;
    }
}
