package org.digitaltrust.membership.person;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.sealing.KeyedHash;
import org.digitaltrust.chassis.sealing.KeyedHashes;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.chassis.time.Ids;
import org.hibernate.Session;

/** Persons. What is in here can be read while the person's key is there, and never again once it is destroyed. */
@ApplicationScoped
public class PersonStore {

    /** The hash by which e-mail addresses are compared. */
    public static final String EMAIL = "person-email";

    private static final String IDENTITY_DOCUMENT = "person-identity-document";
    private static final String PURPOSE = "person";
    private static final String ADD = "insert into person (id, sealed, email_hash, created_at) values (?, ?, ?, ?)";
    private static final String FIND = "select sealed from person where id = ?";

    private final Session session;
    private final DataSource database;
    private final PersonKeys keys;
    private final KeyedHashes hashes;
    private final Clock clock;
    private final Ids ids;

    PersonStore(Session session, DataSource database, PersonKeys keys, KeyedHashes hashes, Clock clock, Ids ids) {
        this.session = session;
        this.database = database;
        this.keys = keys;
        this.hashes = hashes;
        this.clock = clock;
        this.ids = ids;
    }

    /** A service whose master key opens nothing does not start. */
    void check(@Observes StartupEvent start) {
        hashes.named(EMAIL);
    }

    /** @return the id that the person has from now on */
    @Transactional(TxType.MANDATORY)
    public UUID add(PersonalData data) {
        var id = ids.next();
        addAll(Map.of(id, data));
        return id;
    }

    /** Many at once, by ids that the caller made. */
    @Transactional(TxType.MANDATORY)
    public void addAll(Map<UUID, PersonalData> persons) {
        var made = keys.create(persons.keySet());
        try (var connection = database.getConnection()) {
            add(connection, made, persons, hashes.named(EMAIL), clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("persons not kept", e);
        }
    }

    /** The same for a migration, which has a connection of its own. */
    public static void add(
            Connection connection,
            Map<UUID, PersonKey> keys,
            Map<UUID, PersonalData> persons,
            KeyedHash emails,
            Instant at)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            for (var person : keys.entrySet()) {
                var data = persons.get(person.getKey());
                if (data == null) {
                    throw new IllegalArgumentException("a key without a person");
                }
                statement.setObject(1, person.getKey());
                statement.setBytes(2, person.getValue().seal(PURPOSE, PersonJson.write(data)));
                statement.setBytes(3, emails.of(comparable(data.contact().email())));
                statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Empty for an id that nobody has, and after an erasure. */
    @Transactional
    public Optional<PersonalData> find(UUID id) {
        return keys.of(id).flatMap(key -> sealed(id).map(it -> PersonJson.read(key.open(PURPOSE, it))));
    }

    private Optional<byte[]> sealed(UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.ofNullable(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("person not read", e);
        }
    }

    /**
     * Keeps what a person's data are now.
     *
     * @return false after an erasure: then nothing is kept
     */
    @Transactional(TxType.MANDATORY)
    public boolean replace(UUID id, PersonalData data) {
        var key = keys.of(id);
        return key.isPresent()
                && session.createNativeMutationQuery("""
                                update person set sealed = :sealed, email_hash = :email
                                where id = :id and sealed is not null
                                """)
                                .setParameter("sealed", key.get().seal(PURPOSE, PersonJson.write(data)))
                                .setParameter("email", emailHash(data.contact().email()))
                                .setParameter("id", id)
                                .executeUpdate()
                        == 1;
    }

    /**
     * Erases a person: the key is overwritten, so that all it has sealed, here and elsewhere, can never be read again.
     *
     * @return false where that has happened before
     */
    @Transactional(TxType.MANDATORY)
    public boolean destroy(UUID id) {
        session.createNativeMutationQuery("update person set sealed = null, email_hash = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return keys.destroy(id);
    }

    /** By which an address can be found without being kept. */
    public byte[] emailHash(String email) {
        return hashes.named(EMAIL).of(comparable(email));
    }

    /** By which it can be told whether two persons showed the same document. */
    public String identityDocumentHash(String number) {
        var canonical = number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        return HexFormat.of().formatHex(hashes.named(IDENTITY_DOCUMENT).of(canonical));
    }

    private static String comparable(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
